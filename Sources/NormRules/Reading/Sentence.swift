/// The smallest stretch of text that is read as a whole: up to 。 ； ！ ？, a paragraph's end or the next numbered unit.
public struct Sentence: Sendable, Equatable {
    /// Bytes of the normalised text, number and end mark included.
    public let range: Range<Int>
    public let block: Int
    /// Index of the innermost unit.
    public let unit: Int?
    /// Sentences joined by ； share a period.
    public let period: Int
    /// The sentence that introduces the list to which this one belongs (应当提供下列材料：).
    public let head: Int?
}
