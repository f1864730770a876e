import NormText

/// Numbers of articles, paragraphs, items, years and documents: 一百二十六, 12, 二〇一八.
enum ArticleNumber {
    /// The largest number that is read; no act comes near it.
    static let limit = 9999

    /// The whole number at `offset` and the offset after it; `nil` where none stands or it is too large.
    static func read(_ bytes: [UInt8], at offset: Int, end: Int) -> (value: Int, end: Int)? {
        guard offset < end, let number = ChineseNumeral.parse(bytes, at: offset), number.end <= end,
            let value = number.value.integer, (0...limit).contains(value)
        else { return nil }
        return (value, number.end)
    }

    static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
