/// A place in the decoded source text, before any conversion.
public struct SourcePosition: Sendable, Equatable {
    /// Unicode scalars before this place.
    public var offset: Int
    /// Line, from 1.
    public var line: Int
    /// Unicode scalar within the line, from 1.
    public var column: Int

    public init(offset: Int, line: Int, column: Int) {
        self.offset = offset
        self.line = line
        self.column = column
    }
}
