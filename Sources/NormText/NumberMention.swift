/// A number that a text states.
public struct NumberMention: Sendable, Equatable {
    public let value: FixedDecimal
    /// The bytes of the normalised text, without what is counted.
    public let range: Range<Int>

    public init(value: FixedDecimal, range: Range<Int>) {
        self.value = value
        self.range = range
    }
}
