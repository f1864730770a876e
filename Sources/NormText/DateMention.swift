/// A date that a text states.
public struct DateMention: Sendable, Equatable {
    public enum Precision: Sendable {
        case day
        /// 2026年5月: the date is the first of the month.
        case month
    }

    public let date: CivilDate
    public let precision: Precision
    /// The bytes of the normalised text.
    public let range: Range<Int>

    public init(date: CivilDate, precision: Precision, range: Range<Int>) {
        self.date = date
        self.precision = precision
        self.range = range
    }
}
