/// A printed number that opens a division: 第十二条之一, 三、, （二）, 1.
struct UnitNumber: Equatable {
    let kind: UnitKind
    let number: Int
    let branch: Int
    /// The bytes of the number as printed, without what follows.
    let range: Range<Int>

    /// Reads the number at `start`; what follows may still show that it is a reference, see `StructureReader`.
    static func read(_ bytes: [UInt8], at start: Int, limit end: Int) -> UnitNumber? {
        let first = bytes.scalar(at: start, limit: end)
        switch first.value {
        case 0x7B2C: return division(bytes, start: start, limit: end)
        case 0xFF08, 0x28: return bracketed(bytes, start: start, after: start + first.length, limit: end)
        case 0x2460...0x2473:
            return UnitNumber(
                kind: .point, number: Int(first.value) - 0x2460 + 1, branch: 0, range: start..<start + first.length)
        default: return enumerated(bytes, start: start, limit: end)
        }
    }

    /// 第…编 章 节 条, 条 with a branch.
    private static func division(_ bytes: [UInt8], start: Int, limit end: Int) -> UnitNumber? {
        let numberStart = bytes.skipBlanks(start + 3, limit: end)
        guard let numeral = Numeral.read(bytes, at: numberStart, limit: end), numeral.value > 0 else { return nil }
        let at = bytes.skipBlanks(numeral.end, limit: end)
        let unit = bytes.scalar(at: at, limit: end)
        let kind: UnitKind
        switch unit.value {
        case 0x7F16, 0x7DE8: kind = .part
        case 0x7AE0: kind = .chapter
        case 0x8282, 0x7BC0: kind = .section
        case 0x6761, 0x689D: kind = .article
        default: return nil
        }
        var stop = at + unit.length
        var branch = 0
        if kind == .article, bytes.scalar(at: stop, limit: end).value == 0x4E4B,
            let suffix = Numeral.read(bytes, at: stop + 3, limit: end), suffix.isChinese
        {
            branch = suffix.value
            stop = suffix.end
        }
        return UnitNumber(kind: kind, number: numeral.value, branch: branch, range: start..<stop)
    }

    /// （一） and （1）.
    private static func bracketed(_ bytes: [UInt8], start: Int, after: Int, limit end: Int) -> UnitNumber? {
        let numberStart = bytes.skipBlanks(after, limit: end)
        guard let numeral = Numeral.read(bytes, at: numberStart, limit: end), (1...999).contains(numeral.value)
        else { return nil }
        let at = bytes.skipBlanks(numeral.end, limit: end)
        let close = bytes.scalar(at: at, limit: end)
        guard close.value == 0xFF09 || close.value == 0x29 else { return nil }
        return UnitNumber(
            kind: numeral.isChinese ? .item : .point, number: numeral.value, branch: 0, range: start..<at + close.length
        )
    }

    /// 一、 and 1. 1、 1） and 1 followed by a space.
    private static func enumerated(_ bytes: [UInt8], start: Int, limit end: Int) -> UnitNumber? {
        guard let numeral = Numeral.read(bytes, at: start, limit: end), (1...199).contains(numeral.value)
        else { return nil }
        let mark = bytes.scalar(at: numeral.end, limit: end)
        let stop = numeral.end + mark.length
        switch mark.value {
        case 0x3001:
            return UnitNumber(
                kind: numeral.isChinese ? .heading : .subitem, number: numeral.value, branch: 0, range: start..<stop)
        case 0x2E, 0xFF0E:
            if !numeral.isChinese, isDecimal(bytes, at: stop, limit: end) { return nil }
            return UnitNumber(
                kind: numeral.isChinese ? .heading : .subitem, number: numeral.value, branch: 0, range: start..<stop)
        case 0xFF09, 0x29:
            guard !numeral.isChinese else { return nil }
            return UnitNumber(kind: .point, number: numeral.value, branch: 0, range: start..<stop)
        default:
            return nil
        }
    }

    /// Whether what follows a point is the rest of a decimal or of a number such as 1.2; a year (1.2026年) is not.
    private static func isDecimal(_ bytes: [UInt8], at start: Int, limit end: Int) -> Bool {
        guard let next = Numeral.read(bytes, at: start, limit: end), !next.isChinese else { return false }
        let isYear = (1900...2199).contains(next.value) && bytes.scalar(at: next.end, limit: end).value == 0x5E74
        return !isYear
    }
}

extension Array where Element == UInt8 {
    func skipBlanks(_ start: Int, limit: Int) -> Int {
        var at = start
        while at < limit {
            let next = scalar(at: at, limit: limit)
            guard isBlank(next.value) else { break }
            at += next.length
        }
        return at
    }
}
