/// A place in a data file, to be named when what stands there turns out wrong later.
public struct DataPlace: Sendable, Equatable {
    public let file: String
    /// From 1.
    public let line: Int
    public let column: Int
    /// The line as it stands in the file.
    public let excerpt: String

    public func error(_ message: String) -> DataError {
        DataError(file: file, line: line, column: column, message: message, excerpt: excerpt)
    }
}

extension DataNode {
    public var place: DataPlace {
        let error = error("")
        return DataPlace(file: error.file, line: error.line, column: error.column, excerpt: error.excerpt)
    }
}
