import NormText

extension NormalText {
    /// The whole number above nought that begins at a place, in either kind of digits, and where it ends.
    func wholeNumber(at offset: Int) -> (value: Int, end: Int)? {
        guard let (value, end) = ChineseNumeral.parse(bytes, at: offset), let whole = value.integer, whole > 0 else {
            return nil
        }
        return (whole, end)
    }
}
