import NormData

/// What `normcheck precedents` learns and keeps in a file of its own.
public protocol LearntFile: Snapshot {
    /// What the file begins with.
    static var magic: String { get }
}

extension LearntFile {
    /// Reads a file that `fileBytes` made. Throws where it cannot be read or is no such file.
    init(path: String) throws {
        var reader = SnapshotReader(try InputFile.read(path))
        guard let magic = try? reader.read(String.self), magic == Self.magic, let learnt = try? Self(from: &reader)
        else { throw DataError(file: path, message: "不是 \(Self.magic) 写出的文件，或者已损坏") }
        self = learnt
    }

    /// What is kept in a file.
    public var fileBytes: [UInt8] {
        var writer = SnapshotWriter()
        writer.write(Self.magic)
        writer.write(self)
        return writer.bytes
    }
}
