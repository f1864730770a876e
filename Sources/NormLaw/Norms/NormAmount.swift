import NormText

/// A sum, share or multiple that a provision fixes.
public struct NormAmount: Sendable, Hashable {
    /// What a multiple or share is taken of.
    public enum Base: UInt8, Sendable, CaseIterable {
        case unknown
        case illegalGain
        case goodsValue
        case price
        case freight
        case cost
        case loss
        case tax
        case salary

        private static let words: [(Base, [[UInt8]])] = names.map { ($0.0, $0.1.map(utf8)) }

        private static let names: [(Base, [String])] = [
            (.illegalGain, ["违法所得", "非法所得", "非法收入", "违法收入", "骗取"]),
            (.goodsValue, ["货值", "价值", "产值", "货款"]), (.freight, ["运输费用", "运费"]),
            (.price, ["价款", "合同金额", "项目金额", "合同价", "出让金"]), (.cost, ["造价", "费用", "成本", "投资额"]),
            (.loss, ["损失"]), (.tax, ["税款", "应缴", "欠缴"]), (.salary, ["收入", "工资"]),
        ]

        /// The base named last in a range.
        init(in bytes: [UInt8], _ range: Range<Int>) {
            var best: (place: Int, base: Base) = (-1, .unknown)
            for (base, words) in Base.words {
                for word in words {
                    if let at = bytes.lastIndex(of: word, in: range), at > best.place { best = (at, base) }
                }
            }
            self = best.base
        }
    }

    public let unit: Quantity.Unit
    /// In tenths of thousandths; `nil` where the side is open.
    public let lower: FixedDecimal?
    public let upper: FixedDecimal?
    public let isFine: Bool
    public let base: Base

    /// The sums, shares and multiples in a range; periods are none.
    public static func amounts(in bytes: [UInt8], _ range: Range<Int>) -> [(amount: NormAmount, range: Range<Int>)] {
        joined(QuantityScanner.quantities(in: bytes, range)).compactMap { quantity in
            switch quantity.unit {
            case .yuan, .multiple, .percent: break
            case .hour, .day, .workingDay, .month, .year, .age, .metre: return nil
            }
            // 违法所得不足五千元的 describes a case.
            guard !quantity.isExclusive else { return nil }
            let before = max(range.lowerBound, quantity.range.lowerBound - 36)..<quantity.range.lowerBound
            let amount = NormAmount(
                unit: quantity.unit, lower: quantity.lower, upper: quantity.upper,
                isFine: isFine(in: bytes, quantity.range, range), base: Base(in: bytes, before))
            return (amount, quantity.range)
        }
    }

    /// 百分之五十以上五倍以下 is one range, of 50 to 500 percent.
    private static func joined(_ quantities: [Quantity]) -> [Quantity] {
        var joined: [Quantity] = []
        for quantity in quantities {
            if let first = joined.last, first.unit == .percent, first.upper == nil, quantity.unit == .multiple,
                quantity.lower == nil, let upper = quantity.upper?.multiplied(by: 100),
                first.range.upperBound == quantity.range.lowerBound
            {
                joined[joined.count - 1] = Quantity(
                    lower: first.lower, upper: upper, comparator: .range, unit: .percent,
                    range: first.range.lowerBound..<quantity.range.upperBound)
            } else {
                joined.append(quantity)
            }
        }
        return joined
    }

    private static let fine = utf8("罚款")
    private static let stops = ["，", "。", "；", "："].map(utf8)

    /// 处五百元以下罚款, 处以罚款五百元: the word stands near, with no comma between.
    private static func isFine(in bytes: [UInt8], _ quantity: Range<Int>, _ range: Range<Int>) -> Bool {
        let after = quantity.upperBound..<min(range.upperBound, quantity.upperBound + 42)
        let before = max(range.lowerBound, quantity.lowerBound - 12)..<quantity.lowerBound
        if let at = bytes.firstIndex(of: fine, in: after) {
            return !stops.contains { bytes.contains($0, in: after.lowerBound..<at) }
        }
        return bytes.contains(fine, in: before)
    }
}
