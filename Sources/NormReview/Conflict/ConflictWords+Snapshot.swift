import NormData

extension ConflictWords: Snapshot {
    func write(to writer: inout SnapshotWriter) {
        writer.write(limits)
        writer.write(choices)
        writer.write(powers)
        writer.write(general)
        writer.write(scope)
    }

    init(from reader: inout SnapshotReader) throws {
        limits = try reader.read()
        choices = try reader.read()
        powers = try reader.read()
        general = try reader.read()
        scope = try reader.read()
    }
}

extension ConflictWords.Limits: Snapshot {
    func write(to writer: inout SnapshotWriter) {
        writer.write(organActs)
        writer.write(partyActs)
        writer.write(notices)
        writer.write(idle)
    }

    init(from reader: inout SnapshotReader) throws {
        organActs = try reader.read()
        partyActs = try reader.read()
        notices = try reader.read()
        idle = try reader.read()
    }
}

extension ConflictWords.Choices: Snapshot {
    func write(to writer: inout SnapshotWriter) {
        writer.write(compelling)
        writer.write(burdens)
        writer.write(automatic)
        writer.write(idle)
    }

    init(from reader: inout SnapshotReader) throws {
        compelling = try reader.read()
        burdens = try reader.read()
        automatic = try reader.read()
        idle = try reader.read()
    }
}

extension ConflictWords.Powers: Snapshot {
    func write(to writer: inout SnapshotWriter) {
        writer.write(delegated)
    }

    init(from reader: inout SnapshotReader) throws {
        delegated = try reader.read()
    }
}

extension ConflictWords.General: Snapshot {
    func write(to writer: inout SnapshotWriter) {
        writer.write(gains)
        writer.write(taking)
        writer.write(papers)
    }

    init(from reader: inout SnapshotReader) throws {
        gains = try reader.read()
        taking = try reader.read()
        papers = try reader.read()
    }
}

extension ConflictWords.Scope: Snapshot {
    func write(to writer: inout SnapshotWriter) {
        writer.write(entrusted)
        writer.write(varying)
        writer.write(deferring)
        writer.write(nationalGrades)
        writer.write(localGrades)
        writer.write(nationalBodies)
    }

    init(from reader: inout SnapshotReader) throws {
        entrusted = try reader.read()
        varying = try reader.read()
        deferring = try reader.read()
        nationalGrades = try reader.read()
        localGrades = try reader.read()
        nationalBodies = try reader.read()
    }
}

extension ConflictWords.Scope.Entrusted: Snapshot {
    func write(to writer: inout SnapshotWriter) {
        writer.write(words)
        writer.write(acts)
        writer.write(rank)
    }

    init(from reader: inout SnapshotReader) throws {
        words = try reader.read()
        acts = try reader.read()
        rank = try reader.read()
    }
}

extension WordList: Snapshot {
    func write(to writer: inout SnapshotWriter) { writer.write(words.map { String(decoding: $0, as: UTF8.self) }) }

    init(from reader: inout SnapshotReader) throws { self.init(try reader.read()) }
}
