import NormData

extension ConflictWords: Snapshot {
    func write(to writer: inout SnapshotWriter) {
        writer.write(limits)
        writer.write(choices)
        writer.write(powers)
    }

    init(from reader: inout SnapshotReader) throws {
        limits = try reader.read()
        choices = try reader.read()
        powers = try reader.read()
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

extension WordList: Snapshot {
    func write(to writer: inout SnapshotWriter) { writer.write(words.map { String(decoding: $0, as: UTF8.self) }) }

    init(from reader: inout SnapshotReader) throws { self.init(try reader.read()) }
}
