/// Numbers in normalised text: 12, 3,000, 1.5, 3万, 五百, 一千一百三十二, 二〇二六, 十五, 三点五, 两, 半.
public enum ChineseNumeral {
    /// The number that starts at `at`, and where it ends; `nil` where none does.
    public static func parse(_ bytes: [UInt8], at: Int) -> (value: FixedDecimal, end: Int)? {
        bytes.withUnsafeBufferPointer { buffer in
            let reader = ByteReader(buffer, in: 0..<bytes.count)
            guard let numeral = read(reader, at: at), let value = numeral.value else { return nil }
            return (value, numeral.end)
        }
    }

    static func read(_ reader: ByteReader, at: Int) -> Numeral? {
        reader.isDigit(at) ? arabic(reader, at) : chinese(reader, at)
    }

    /// Whether a character can start a number: digits, and 百 千 万 for 百分之三.
    static func canStart(_ scalar: UInt32) -> Bool {
        scalar < 0x80 ? (0x30...0x39).contains(scalar) : scalar == half || meaning(scalar) != nil
    }

    // MARK: Arabic

    private static func arabic(_ reader: ByteReader, _ start: Int) -> Numeral {
        var total = FixedDecimal(0)
        var numeral = Numeral(value: nil, end: start)
        var ceiling = Int.max
        // 1万2千: each group has a smaller multiplier than the one before it.
        repeat {
            let group = arabicGroup(reader, numeral.end)
            let (factor, end) = multipliers(reader, group.end)
            guard factor < ceiling || ceiling == Int.max else { break }
            numeral.end = end
            numeral.multiplier = factor % 100_000_000 == 0 ? 100_000_000 : factor % 10_000 == 0 ? 10_000 : 1
            total = group.value?.multiplied(by: factor).flatMap { total?.adding($0) }
            ceiling = factor
        } while ceiling > 1 && reader.isDigit(numeral.end)
        numeral.value = total
        return numeral
    }

    /// Digits with separators of thousands and decimals.
    private static func arabicGroup(_ reader: ByteReader, _ start: Int) -> Numeral {
        var at = start
        var whole: Int? = 0
        while reader.isDigit(at) || isThousandsSeparator(reader, at, from: start) {
            if reader.isDigit(at) { whole = whole.flatMap { appending(reader.byte(at), to: $0) } }
            at += 1
        }
        var value = whole.flatMap { FixedDecimal($0) }
        guard reader.byte(at) == 0x2E, reader.isDigit(at + 1) else { return Numeral(value: value, end: at) }
        var weight = 1000
        at += 1
        while reader.isDigit(at) {
            value = value?.adding(FixedDecimal(tenThousandths: Int(reader.byte(at) - 0x30) * weight))
            weight /= 10
            at += 1
        }
        // 1.5.2 and 2026.3.27 are no decimals.
        while reader.byte(at) == 0x2E, reader.isDigit(at + 1) {
            value = nil
            at += 1
            while reader.isDigit(at) { at += 1 }
        }
        return Numeral(value: value, end: at)
    }

    private static func isThousandsSeparator(_ reader: ByteReader, _ at: Int, from start: Int) -> Bool {
        guard reader.byte(at) == 0x2C, at > start, at - start <= 3 || reader.byte(at - 4) == 0x2C else { return false }
        return (1...3).allSatisfy { reader.isDigit(at + $0) } && !reader.isDigit(at + 4)
    }

    private static func appending(_ digit: UInt8, to value: Int) -> Int? {
        let (scaled, overflow) = value.multipliedReportingOverflow(by: 10)
        let (sum, carry) = scaled.addingReportingOverflow(Int(digit - 0x30))
        return overflow || carry ? nil : sum
    }

    /// The product of the units that follow digits: 千万 in 3千万.
    private static func multipliers(_ reader: ByteReader, _ start: Int) -> (factor: Int, end: Int) {
        var factor = 1
        var at = start
        while case .unit(let unit)? = meaning(reader.wideScalar(at)), unit >= 100, factor <= 100_000_000 {
            // 百分之 starts a number of its own.
            if reader.has("分之", at: at + 3) { break }
            factor *= unit
            at += 3
        }
        return (factor, at)
    }

    // MARK: Chinese

    private enum Meaning {
        case digit(Int)
        /// 十 and higher.
        case unit(Int)
    }

    private static let half: UInt32 = 0x534A
    private static let point: UInt32 = 0x70B9

    private static func meaning(_ scalar: UInt32) -> Meaning? {
        guard scalar >= 0x3007 else { return nil }
        switch scalar {
        case 0x3007, 0x96F6: return .digit(0)
        case 0x4E00, 0x58F9: return .digit(1)
        case 0x4E8C, 0x4E24, 0x8D30: return .digit(2)
        case 0x4E09, 0x53C1: return .digit(3)
        case 0x56DB, 0x8086: return .digit(4)
        case 0x4E94, 0x4F0D: return .digit(5)
        case 0x516D, 0x9646: return .digit(6)
        case 0x4E03, 0x67D2: return .digit(7)
        case 0x516B, 0x634C: return .digit(8)
        case 0x4E5D, 0x7396: return .digit(9)
        case 0x5341, 0x62FE: return .unit(10)
        case 0x767E, 0x4F70: return .unit(100)
        case 0x5343, 0x4EDF: return .unit(1000)
        case 0x4E07: return .unit(10_000)
        case 0x4EBF: return .unit(100_000_000)
        default: return nil
        }
    }

    private static func chinese(_ reader: ByteReader, _ start: Int) -> Numeral? {
        if reader.wideScalar(start) == half {
            return Numeral(value: FixedDecimal(tenThousandths: 5000), end: start + 3)
        }
        var sum = ChineseSum()
        var at = start
        while let next = meaning(reader.wideScalar(at)) {
            switch next {
            case .digit(let digit): sum.add(digit: digit)
            case .unit(let unit):
                // 百货, 万元 have no number of their own; 百分之 starts another one.
                if !sum.canTake(unit: unit) || reader.has("分之", at: at + 3) {
                    return sum.numeral(end: at, start: start)
                }
                sum.add(unit: unit)
            }
            at += 3
        }
        guard reader.wideScalar(at) == point, case .digit? = meaning(reader.wideScalar(at + 3)) else {
            return sum.numeral(end: at, start: start)
        }
        return decimals(reader, at + 3, whole: sum.numeral(end: at, start: start))
    }

    /// 五 in 三点五, and the unit behind it: 三点五万.
    private static func decimals(_ reader: ByteReader, _ start: Int, whole: Numeral?) -> Numeral {
        var value = whole?.value
        var weight = 1000
        var at = start
        while case .digit(let digit)? = meaning(reader.wideScalar(at)) {
            value = value?.adding(FixedDecimal(tenThousandths: digit * weight))
            weight /= 10
            at += 3
        }
        let (factor, end) = multipliers(reader, at)
        return Numeral(value: value?.multiplied(by: factor), end: end, multiplier: max(1, factor))
    }
}
