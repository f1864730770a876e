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
