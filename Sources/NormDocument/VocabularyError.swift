/// A data file that cannot be used, with the place in it.
public struct VocabularyError: Error, Sendable, Equatable, CustomStringConvertible {
    public let path: String
    /// From 1; 0 where the file as a whole is meant.
    public let line: Int
    public let column: Int
    public let message: String

    public var description: String { line > 0 ? "\(path):\(line):\(column): \(message)" : "\(path): \(message)" }
}
