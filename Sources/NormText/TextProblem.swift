/// Something in the bytes of a file that could not be read as text.
public struct TextProblem: Sendable, Equatable {
    /// What is wrong, for a person.
    public let message: String
    /// Byte offset in `SourceText.bytes` where it was met.
    public let offset: Int

    public init(message: String, offset: Int) {
        self.message = message
        self.offset = offset
    }
}
