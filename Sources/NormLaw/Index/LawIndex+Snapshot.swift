import NormData

extension LawIndex: Snapshot {
    public func write(to writer: inout SnapshotWriter) {
        let rows = storage.rows
        writer.write(Table(rows.text))
        writer.write(Table(rows.stringStarts))
        writer.write(Table(rows.acts))
        writer.write(Table(rows.versions))
        writer.write(Table(rows.runs))
        writer.write(Table(rows.sizes))
        writer.write(Table(rows.books))
        writer.write(Table(rows.endings))
        writer.write(Table(rows.names))
        writer.write(Table(rows.completeness))
    }

    public init(from reader: inout SnapshotReader) throws {
        var rows = LawIndexTables()
        rows.text = try Self.rows(&reader)
        rows.stringStarts = try Self.rows(&reader)
        rows.acts = try Self.rows(&reader)
        rows.versions = try Self.rows(&reader)
        rows.runs = try Self.rows(&reader)
        rows.sizes = try Self.rows(&reader)
        rows.books = try Self.rows(&reader)
        rows.endings = try Self.rows(&reader)
        rows.names = try Self.rows(&reader)
        rows.completeness = try Self.rows(&reader)
        try reader.require(LawIndexFile.inconsistency(of: rows) == nil)
        self.init(rows)
    }

    private static func rows<Row: BitwiseCopyable & Sendable>(_ reader: inout SnapshotReader) throws -> [Row] {
        Array(try reader.read(Table<Row>.self).elements)
    }
}
