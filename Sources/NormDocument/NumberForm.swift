/// The forms of a document number: 石府发〔2025〕11号 with any brackets, 第39号, 令第707号, 公告2021年第3号.
enum NumberForm {
    private static let announcements = WordList("令 公告 通告 公示 第")

    /// Whether a line is a document number and nothing else.
    static func isDocumentNumber(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        guard range.count <= 90 else { return false }
        if let found = find(bytes, range) {
            return bytes.trimmed(range.lowerBound..<found.lowerBound).isEmpty
                && bytes.trimmed(found.upperBound..<range.upperBound).isEmpty
        }
        return isSerial(bytes, range)
    }

    /// The first number with a year in brackets: 濉政规〔2026〕2号, 司复字[2024]第3号.
    static func find(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
        var at = range.lowerBound
        while at < range.upperBound {
            let next = bytes.scalar(at: at, limit: range.upperBound)
            if isOpening(next.value), let end = tail(bytes, at + next.length, limit: range.upperBound) {
                return head(bytes, before: at, from: range.lowerBound)..<end
            }
            at += next.length
        }
        return nil
    }

    /// 第707号, 令第 3 号, 公告2021年第3号: numbers without a year in brackets.
    private static func isSerial(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        let last = bytes.scalar(before: range.upperBound, from: range.lowerBound)
        guard isNumberSign(last.value) else { return false }
        var at = range.lowerBound
        while at < range.upperBound {
            let next = bytes.scalar(at: at, limit: range.upperBound)
            if next.value == 0x7B2C,
                let numeral = Numeral.read(
                    bytes, at: bytes.skipBlanks(at + 3, limit: range.upperBound), limit: range.upperBound)
            {
                let isWhole = bytes.skipBlanks(numeral.end, limit: range.upperBound) + last.length == range.upperBound
                let before = bytes.trimmed(range.lowerBound..<at)
                return isWhole && (before.isEmpty || isSerialHead(bytes, before))
            }
            at += next.length
        }
        return false
    }

    private static func isSerialHead(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        if announcements.ends(bytes, range) { return true }
        guard let year = DateForm.year(bytes, endingAt: range.upperBound, from: range.lowerBound) else { return false }
        let before = bytes.trimmed(range.lowerBound..<year)
        return before.isEmpty || announcements.ends(bytes, before)
    }

    /// 2025〕11号, with spaces anywhere.
    private static func tail(_ bytes: [UInt8], _ start: Int, limit end: Int) -> Int? {
        guard let year = Numeral.read(bytes, at: bytes.skipBlanks(start, limit: end), limit: end),
            (1949...2199).contains(year.value)
        else { return nil }
        var at = bytes.skipBlanks(year.end, limit: end)
        if bytes.scalar(at: at, limit: end).value == 0x5E74 { at = bytes.skipBlanks(at + 3, limit: end) }
        let close = bytes.scalar(at: at, limit: end)
        guard isClosing(close.value) else { return nil }
        at = bytes.skipBlanks(at + close.length, limit: end)
        if bytes.scalar(at: at, limit: end).value == 0x7B2C { at = bytes.skipBlanks(at + 3, limit: end) }
        guard let number = Numeral.read(bytes, at: at, limit: end) else { return nil }
        at = bytes.skipBlanks(number.end, limit: end)
        let sign = bytes.scalar(at: at, limit: end)
        return isNumberSign(sign.value) ? at + sign.length : nil
    }

    /// The office's abbreviation before the year: letters that are no punctuation.
    private static func head(_ bytes: [UInt8], before at: Int, from start: Int) -> Int {
        var index = at
        var length = 0
        while index > start, length < 16 {
            let previous = bytes.scalar(before: index, from: start)
            let isLetter =
                (0x4E00...0x9FFF).contains(previous.value) || (0x41...0x5A).contains(previous.value & ~0x20)
            guard isLetter || previous.value == 0x20 && length == 0 else { break }
            index -= previous.length
            length += 1
        }
        return index
    }

    private static func isOpening(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x3014, 0x5B, 0x28, 0xFF08, 0x3010, 0xFF3B, 0x2772, 0xFE5D, 0x3016: true
        default: false
        }
    }

    private static func isClosing(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x3015, 0x5D, 0x29, 0xFF09, 0x3011, 0xFF3D, 0x2773, 0xFE5E, 0x3017: true
        default: false
        }
    }

    private static func isNumberSign(_ scalar: UInt32) -> Bool { scalar == 0x53F7 || scalar == 0x865F }
}
