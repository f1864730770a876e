/// Something in a dossier that could not be read. What stands beside it was read.
public struct DossierError: Error, Sendable, Equatable, CustomStringConvertible {
    /// Line in the file, from 1.
    public let line: Int
    /// Column in the line, from 1; 0 where the format does not tell.
    public let column: Int
    /// The key, with those above it: `steps.filing.date`; empty for the file as a whole.
    public let key: String
    /// What is wrong, in Chinese.
    public let message: String

    public var description: String {
        "\(line)\(column > 0 ? ":\(column)" : ""): \(key.isEmpty ? "" : "\(key): ")\(message)"
    }
}
