import NormData
import NormText

extension CivilDate: Snapshot {
    public func write(to writer: inout SnapshotWriter) { writer.write((year * 100 + month) * 100 + day) }

    public init(from reader: inout SnapshotReader) throws {
        let number = try reader.read(Int.self)
        guard let date = CivilDate(number / 10_000, number / 100 % 100, number % 100) else {
            throw SnapshotReader.Damaged()
        }
        self = date
    }
}

extension OrganChange: Snapshot {
    public func write(to writer: inout SnapshotWriter) {
        writer.write(term)
        writer.write(isListForm)
        writer.write(successor)
        writer.write(replacement)
        writer.write(since)
        writer.write(isVerified)
        writer.write(basis)
    }

    public init(from reader: inout SnapshotReader) throws {
        self.init(
            term: try reader.read(), isListForm: try reader.read(), successor: try reader.read(),
            replacement: try reader.read(), since: try reader.read(), isVerified: try reader.read(),
            basis: try reader.read())
    }
}

extension AbolishedSystem: Snapshot {
    public func write(to writer: inout SnapshotWriter) {
        writer.write(term)
        writer.write(variants)
        writer.write(exceptions)
        writer.write(since)
        writer.write(successor)
        writer.write(basis)
        writer.write(isVerified)
        writer.write(isGrave)
    }

    public init(from reader: inout SnapshotReader) throws {
        self.init(
            term: try reader.read(), variants: try reader.read(), exceptions: try reader.read(),
            since: try reader.read(), successor: try reader.read(), basis: try reader.read(),
            isVerified: try reader.read(), isGrave: try reader.read())
    }
}

extension MovedArticle: Snapshot {
    public func write(to writer: inout SnapshotWriter) {
        writer.write(act)
        writer.write(since)
        writer.write([old.number, old.branch, new.number, new.branch])
        writer.write(topic)
        writer.write(isVerified)
    }

    public init(from reader: inout SnapshotReader) throws {
        let act = try reader.read(String.self)
        let since = try reader.read(CivilDate.self)
        let numbers = try reader.read([Int].self)
        guard numbers.count == 4 else { throw SnapshotReader.Damaged() }
        self.init(
            act: act, since: since, old: ArticleReference(number: numbers[0], branch: numbers[1]),
            new: ArticleReference(number: numbers[2], branch: numbers[3]), topic: try reader.read(),
            isVerified: try reader.read())
    }
}

extension LawTables: Snapshot {
    public func write(to writer: inout SnapshotWriter) {
        writer.write(organs)
        writer.write(systems)
        writer.write(moved)
    }

    public init(from reader: inout SnapshotReader) throws {
        self.init(organs: try reader.read(), systems: try reader.read(), moved: try reader.read())
    }
}
