/// Reads the numbers of articles, paragraphs and items: 一百二十六, 12, 〇.
///
/// To be replaced by `ChineseNumeral` of NormText.
enum ArticleNumber {
    /// The largest number that is read; no act comes near it.
    static let limit = 9999

    /// The number at `offset` and the offset after it; `nil` where none stands or it is too large.
    static func read(_ bytes: [UInt8], at offset: Int, end: Int) -> (value: Int, end: Int)? {
        var at = offset
        if at < end, isDigit(bytes[at]) { return readDigits(bytes, at: at, end: end) }
        var total = 0
        var digit = 0
        while at + 3 <= end, let part = value(bytes, at: at) {
            at += 3
            if part < 10 {
                digit = digit * 10 + part
            } else {
                total += max(digit, 1) * part
                digit = 0
            }
            guard total <= limit, digit <= limit else { return nil }
        }
        total += digit
        return at == offset || total > limit ? nil : (total, at)
    }

    private static func readDigits(_ bytes: [UInt8], at offset: Int, end: Int) -> (value: Int, end: Int)? {
        var at = offset
        var value = 0
        while at < end, isDigit(bytes[at]) {
            value = value * 10 + Int(bytes[at] - 0x30)
            guard value <= limit else { return nil }
            at += 1
        }
        return (value, at)
    }

    static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static func value(_ bytes: [UInt8], at offset: Int) -> Int? {
        switch (bytes[offset], bytes[offset + 1], bytes[offset + 2]) {
        case (0xE9, 0x9B, 0xB6), (0xE3, 0x80, 0x87): 0  // 零 〇
        case (0xE4, 0xB8, 0x80): 1
        case (0xE4, 0xBA, 0x8C), (0xE4, 0xB8, 0xA4): 2  // 二 两
        case (0xE4, 0xB8, 0x89): 3
        case (0xE5, 0x9B, 0x9B): 4
        case (0xE4, 0xBA, 0x94): 5
        case (0xE5, 0x85, 0xAD): 6
        case (0xE4, 0xB8, 0x83): 7
        case (0xE5, 0x85, 0xAB): 8
        case (0xE4, 0xB9, 0x9D): 9
        case (0xE5, 0x8D, 0x81): 10
        case (0xE7, 0x99, 0xBE): 100
        case (0xE5, 0x8D, 0x83): 1000
        default: nil
        }
    }
}
