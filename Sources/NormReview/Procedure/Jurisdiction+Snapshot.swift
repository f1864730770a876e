import NormData

extension Period.Unit: Snapshot {}
extension LegalStatus: Snapshot {}

extension JurisdictionParameter: Snapshot {
    public func write(to writer: inout SnapshotWriter) {
        writer.write(value)
        writer.write(unit)
        writer.write(text)
        writer.write(status)
        writer.write(source)
        writer.write(note)
    }

    public init(from reader: inout SnapshotReader) throws {
        value = try reader.read()
        unit = try reader.read()
        text = try reader.read()
        status = try reader.read()
        source = try reader.read()
        note = try reader.read()
    }
}

extension Jurisdiction.Basis: Snapshot {
    public func write(to writer: inout SnapshotWriter) {
        writer.write(title)
        writer.write(number)
        writer.write(version)
        writer.write(inForce)
        writer.write(status)
    }

    public init(from reader: inout SnapshotReader) throws {
        title = try reader.read()
        number = try reader.read()
        version = try reader.read()
        inForce = try reader.read()
        status = try reader.read()
    }
}

extension JurisdictionPack: Snapshot {
    func write(to writer: inout SnapshotWriter) {
        writer.write(code)
        writer.write(name)
        writer.write(inherits)
        writer.write(basis)
        writer.write(parameters)
    }

    init(from reader: inout SnapshotReader) throws {
        code = try reader.read()
        name = try reader.read()
        inherits = try reader.read()
        basis = try reader.read()
        parameters = try reader.read()
    }
}
