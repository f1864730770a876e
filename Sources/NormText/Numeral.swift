/// A number as it stands in a text.
struct Numeral {
    /// `nil` where the digits are no number (a section number 1.5.2) or too large a one.
    var value: FixedDecimal?
    /// Where it ends.
    var end: Int
    /// 10,000 for 三万, 100,000,000 for 三亿, 1 for 三百: what a shorter form such as 三至五万 leaves out.
    var multiplier = 1
}
