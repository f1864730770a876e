import NormData

extension Vocabulary: Snapshot {
    public func write(to writer: inout SnapshotWriter) {
        writer.write(levels)
        writer.write(kinds)
    }

    public init(from reader: inout SnapshotReader) throws {
        self.init(levels: try reader.read(), kinds: try reader.read())
    }
}

extension DocumentKind: Snapshot {}
extension KindRules.Place: Snapshot {}

extension KindRules.Signal: Snapshot {
    func write(to writer: inout SnapshotWriter) {
        writer.write(id)
        writer.write(place)
        writer.write(kind)
        writer.write(points)
        writer.write(because)
        writer.write(words)
        writer.write(least)
        for words in [with, without, when, unless] { writer.write(words.map { String(decoding: $0, as: UTF8.self) }) }
    }

    init(from reader: inout SnapshotReader) throws {
        func words() throws -> [[UInt8]] { try reader.read([String].self).map { Array($0.utf8) } }
        self.init(
            id: try reader.read(), place: try reader.read(), kind: try reader.read(), points: try reader.read(),
            because: try reader.read(), words: try reader.read(), least: try reader.read(), with: try words(),
            without: try words(), when: try words(), unless: try words())
    }
}

extension KindRules: Snapshot {
    func write(to writer: inout SnapshotWriter) {
        let base = base.sorted { $0.key.rawValue < $1.key.rawValue }
        writer.write(base.map(\.key))
        writer.write(base.map(\.value))
        writer.write(signals)
    }

    init(from reader: inout SnapshotReader) throws {
        let kinds = try reader.read([DocumentKind].self)
        let points = try reader.read([Int].self)
        self.init(
            base: Dictionary(zip(kinds, points)) { first, _ in first }, signals: try reader.read())
    }
}
