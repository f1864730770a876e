import NormText

/// Dates as documents print them: 2025年3月24日, 二〇〇六年八月十五日, 2025-03-24.
enum DateForm {
    struct Found: Equatable {
        let date: CivilDate
        let range: Range<Int>
    }

    /// The date that begins at `start`.
    static func read(_ bytes: [UInt8], at start: Int, limit end: Int) -> Found? {
        guard let year = Numeral.read(bytes, at: start, limit: end), (1949...2199).contains(year.value),
            let afterYear = sign(bytes, year.end, end, [0x5E74, 0x2D, 0x2E, 0x2F]),
            let month = Numeral.read(bytes, at: afterYear, limit: end),
            let afterMonth = sign(bytes, month.end, end, [0x6708, 0x2D, 0x2E, 0x2F]),
            let day = Numeral.read(bytes, at: afterMonth, limit: end),
            let date = CivilDate(year.value, month.value, day.value)
        else { return nil }
        // 日 is often scanned as 曰.
        let stop = sign(bytes, day.end, end, [0x65E5, 0x66F0], skipsBlanks: false) ?? day.end
        return Found(date: date, range: start..<stop)
    }

    /// The first date in `range`.
    static func find(_ bytes: [UInt8], _ range: Range<Int>) -> Found? {
        var at = range.lowerBound
        while at < range.upperBound {
            let next = bytes.scalar(at: at, limit: range.upperBound)
            if isDigit(next.value) {
                if let found = read(bytes, at: at, limit: range.upperBound) { return found }
                while at < range.upperBound, isDigit(bytes.scalar(at: at, limit: range.upperBound).value) {
                    at += bytes.scalar(at: at, limit: range.upperBound).length
                }
            } else {
                at += next.length
            }
        }
        return nil
    }

    /// Whether the last character may be that of a date.
    static func mayEnd(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        let last = bytes.scalar(before: range.upperBound, from: range.lowerBound).value
        return last == 0x65E5 || last == 0x66F0 || isDigit(last)
    }

    /// Whether a line is a date, or a date left to fill in, and nothing else.
    static func isDateLine(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        guard range.count <= 60 else { return false }
        var inner = range
        if let first = openBracket(bytes, range) { inner = bytes.trimmed(first) }
        if let found = read(bytes, at: inner.lowerBound, limit: inner.upperBound) {
            let rest = bytes.trimmed(found.range.upperBound..<inner.upperBound)
            return rest.isEmpty
                || rest.count == 3 && bytes.scalar(at: rest.lowerBound, limit: rest.upperBound).value == 0x3002
        }
        return isBlankDate(bytes, inner)
    }

    /// 　年　月　日 and 2026年  月  日.
    private static func isBlankDate(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        var signs: [UInt32] = []
        var at = range.lowerBound
        while at < range.upperBound {
            let next = bytes.scalar(at: at, limit: range.upperBound)
            switch next.value {
            case 0x5E74, 0x6708, 0x65E5, 0x66F0: signs.append(next.value)
            case let other where isDigit(other) || isBlank(other) || other == 0x58 || other == 0x78 || other == 0xD7:
                break
            default: return false
            }
            at += next.length
        }
        return signs == [0x5E74, 0x6708, 0x65E5] || signs == [0x5E74, 0x6708, 0x66F0] || signs == [0x5E74, 0x6708]
    }

    /// Where the year begins that ends, with 年, at `end`.
    static func year(_ bytes: [UInt8], endingAt end: Int, from start: Int) -> Int? {
        guard bytes.scalar(before: end, from: start).value == 0x5E74 else { return nil }
        var at = end - 3
        while at > start, isDigit(bytes.scalar(before: at, from: start).value) {
            at -= bytes.scalar(before: at, from: start).length
        }
        guard let year = Numeral.read(bytes, at: at, limit: end), (1949...2199).contains(year.value) else { return nil }
        return at
    }

    static func isDigit(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x30...0x39, 0xFF10...0xFF19, 0x3007, 0x96F6, 0x25CB, 0x25EF, 0x4F, 0xFF2F: true
        case 0x4E00, 0x4E8C, 0x4E24, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341: true
        default: false
        }
    }

    private static func sign(
        _ bytes: [UInt8], _ at: Int, _ end: Int, _ wanted: [UInt32], skipsBlanks: Bool = true
    ) -> Int? {
        let place = bytes.skipBlanks(at, limit: end)
        let next = bytes.scalar(at: place, limit: end)
        guard wanted.contains(next.value) else { return nil }
        return skipsBlanks ? bytes.skipBlanks(place + next.length, limit: end) : place + next.length
    }

    private static func openBracket(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
        let first = bytes.scalar(at: range.lowerBound, limit: range.upperBound)
        let last = bytes.scalar(before: range.upperBound, from: range.lowerBound)
        guard first.value == 0xFF08 || first.value == 0x28, last.value == 0xFF09 || last.value == 0x29,
            range.count >= first.length + last.length
        else { return nil }
        return range.lowerBound + first.length..<range.upperBound - last.length
    }
}
