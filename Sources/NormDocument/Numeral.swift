/// A number in Chinese or Arabic digits at a place in a text.
struct Numeral: Equatable {
    let value: Int
    let end: Int
    let isChinese: Bool

    /// Larger numbers count nothing in a document.
    private static let limit = 999_999

    /// Reads 十二, 一百零三, 二〇二五, 12 or １２; white space between digits is passed over.
    static func read(_ bytes: [UInt8], at start: Int, limit end: Int) -> Numeral? {
        var total = 0
        var section = 0
        var digits = 0
        var sawUnit = false
        var isChinese: Bool?
        var at = start
        var result: Numeral?
        while at < end {
            let next = bytes.scalar(at: at, limit: end)
            if isBlank(next.value), result != nil {
                at += next.length
                continue
            }
            if let digit = arabic(next.value) {
                guard isChinese != true else { break }
                isChinese = false
                section = min(section * 10 + digit, Numeral.limit)
            } else if let digit = chinese(next.value) {
                guard isChinese != false else { break }
                isChinese = true
                section = sawUnit || digits == 0 ? digit : min(section * 10 + digit, Numeral.limit)
                digits += 1
            } else if let unit = unit(next.value) {
                guard isChinese != false else { break }
                isChinese = true
                total = min(total + max(section, digits == 0 || section == 0 ? 1 : section) * unit, Numeral.limit)
                section = 0
                digits = 0
                sawUnit = true
            } else {
                break
            }
            at += next.length
            result = Numeral(value: min(total + section, Numeral.limit), end: at, isChinese: isChinese == true)
        }
        return result
    }

    private static func arabic(_ scalar: UInt32) -> Int? {
        switch scalar {
        case 0x30...0x39: Int(scalar) - 0x30
        case 0xFF10...0xFF19: Int(scalar) - 0xFF10
        default: nil
        }
    }

    private static func chinese(_ scalar: UInt32) -> Int? {
        switch scalar {
        // 〇 is also typed as 零, as a circle and as the letter O.
        case 0x3007, 0x96F6, 0x25CB, 0x25EF, 0x4F, 0xFF2F: 0
        case 0x4E00: 1
        // 二 and 两
        case 0x4E8C, 0x4E24, 0x5169: 2
        case 0x4E09: 3
        case 0x56DB: 4
        case 0x4E94: 5
        case 0x516D: 6
        case 0x4E03: 7
        case 0x516B: 8
        case 0x4E5D: 9
        default: nil
        }
    }

    private static func unit(_ scalar: UInt32) -> Int? {
        switch scalar {
        case 0x5341: 10
        case 0x767E: 100
        case 0x5343: 1000
        default: nil
        }
    }
}
