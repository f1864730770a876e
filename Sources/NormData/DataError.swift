/// A mistake in a data file, shown where it stands.
public struct DataError: Error, CustomStringConvertible, Sendable, Equatable {
    public let file: String
    /// From 1; 0 where the whole file is meant.
    public let line: Int
    public let column: Int
    public let message: String
    /// The line as it stands in the file.
    public let excerpt: String

    public init(file: String, line: Int = 0, column: Int = 0, message: String, excerpt: String = "") {
        self.file = file
        self.line = line
        self.column = column
        self.message = message
        self.excerpt = excerpt
    }

    public var description: String {
        guard line > 0 else { return "\(file): \(message)" }
        let caret = String(repeating: " ", count: max(0, column - 1)) + "^"
        return "\(file):\(line):\(column): \(message)\n  | \(excerpt)\n  | \(caret)"
    }
}
