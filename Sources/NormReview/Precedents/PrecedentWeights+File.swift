import NormData

extension PrecedentWeights {
    private static let magic = "normcheck precedents 1"

    /// The weights in a file that `fileBytes` made. Throws where it cannot be read or is no such file.
    init(path: String) throws {
        var reader = SnapshotReader(try InputFile.read(path))
        guard let magic = try? reader.read(String.self), magic == Self.magic, let weights = try? Self(from: &reader)
        else { throw DataError(file: path, message: "不是 normcheck precedents learn 写出的文件，或者已损坏") }
        self = weights
    }

    /// What is kept in a file.
    public var fileBytes: [UInt8] {
        var writer = SnapshotWriter()
        writer.write(Self.magic)
        writer.write(self)
        return writer.bytes
    }
}
