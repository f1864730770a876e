/// A correction that needs no judgement: a stretch of the text and the words that take its place.
///
/// It is given only where no other correction is possible.
public struct TextFix: Sendable, Equatable {
    /// Bytes of `NormativeDocument.text`.
    public let range: Range<Int>
    public let replacement: String

    public init(range: Range<Int>, replacement: String) {
        self.range = range
        self.replacement = replacement
    }
}
