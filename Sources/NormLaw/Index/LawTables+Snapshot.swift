import NormData

extension LawTables: Snapshot {
    public func write(to writer: inout SnapshotWriter) {
        writer.write(organs)
        writer.write(organNames)
        writer.write(systems)
        writer.write(moved)
        writer.write(standards)
    }

    public init(from reader: inout SnapshotReader) throws {
        self.init(
            organs: try reader.read(), organNames: try reader.read(), systems: try reader.read(),
            moved: try reader.read(), standards: try reader.read())
    }
}

extension OrganChange.Form: Snapshot {}

extension OrganChange: Snapshot {
    public func write(to writer: inout SnapshotWriter) {
        writer.write(id)
        writer.write(term)
        writer.write(form)
        writer.write(notAfter)
        writer.write(notBefore)
        writer.write(successor)
        writer.write(replacement)
        writer.write(since)
        writer.write(isVerified)
        writer.write(basis)
    }

    public init(from reader: inout SnapshotReader) throws {
        self.init(
            id: try reader.read(), term: try reader.read(), form: try reader.read(), notAfter: try reader.read(),
            notBefore: try reader.read(), successor: try reader.read(), replacement: try reader.read(),
            since: try reader.read(), isVerified: try reader.read(), basis: try reader.read())
    }
}

extension OrganName: Snapshot {
    public func write(to writer: inout SnapshotWriter) {
        writer.write(local)
        writer.write(province)
        writer.write(national)
        writer.write(department)
    }

    public init(from reader: inout SnapshotReader) throws {
        self.init(
            local: try reader.read(), province: try reader.read(), national: try reader.read(),
            department: try reader.read())
    }
}

extension AbolishedSystem: Snapshot {
    public func write(to writer: inout SnapshotWriter) {
        writer.write(term)
        writer.write(variants)
        writer.write(exceptions)
        writer.write(companions)
        writer.write(since)
        writer.write(successor)
        writer.write(basis)
        writer.write(isVerified)
        writer.write(isGrave)
    }

    public init(from reader: inout SnapshotReader) throws {
        self.init(
            term: try reader.read(), variants: try reader.read(), exceptions: try reader.read(),
            companions: try reader.read(), since: try reader.read(), successor: try reader.read(),
            basis: try reader.read(), isVerified: try reader.read(), isGrave: try reader.read())
    }
}

extension ArticleReference: Snapshot {
    public func write(to writer: inout SnapshotWriter) {
        writer.write(number)
        writer.write(branch)
    }

    public init(from reader: inout SnapshotReader) throws {
        self.init(number: try reader.read(), branch: try reader.read())
    }
}

extension MovedArticle: Snapshot {
    public func write(to writer: inout SnapshotWriter) {
        writer.write(act)
        writer.write(since)
        writer.write(old)
        writer.write(new)
        writer.write(topic)
        writer.write(now)
        writer.write(fewestTopics)
        writer.write(isVerified)
    }

    public init(from reader: inout SnapshotReader) throws {
        self.init(
            act: try reader.read(), since: try reader.read(), old: try reader.read(), new: try reader.read(),
            topic: try reader.read(), now: try reader.read(), fewestTopics: try reader.read(),
            isVerified: try reader.read())
    }
}

extension StandardEdition: Snapshot {
    public func write(to writer: inout SnapshotWriter) {
        writer.write(number)
        writer.write(title)
        writer.write(year)
        writer.write(since)
        writer.write(isVerified)
    }

    public init(from reader: inout SnapshotReader) throws {
        self.init(
            number: try reader.read(), title: try reader.read(), year: try reader.read(), since: try reader.read(),
            isVerified: try reader.read())
    }
}
