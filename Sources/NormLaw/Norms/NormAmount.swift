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
        /// 经营额、营业额、交易额
        case turnover
        /// 违法金额、骗取金额、转移财产金额
        case amount
        /// 每平方米
        case area

        private static let words: [(Base, [[UInt8]])] = names.map { ($0.0, $0.1.map(utf8)) }

        private static let names: [(Base, [String])] = [
            (.illegalGain, ["违法所得", "非法所得", "非法收入", "违法收入"]),
            (.goodsValue, ["货值", "价值", "产值", "货款", "证券"]), (.freight, ["运输费用", "运费"]),
            (.price, ["价款", "合同金额", "项目金额", "合同价", "出让金", "采购金额", "约定报酬", "中标金额"]),
            (.cost, ["造价", "费用", "成本", "投资额", "开垦费", "设计费", "酬金", "评估费"]), (.loss, ["损失", "损失价值"]),
            (.tax, ["税款", "应缴", "欠缴"]), (.salary, ["收入", "工资"]), (.turnover, ["经营额", "营业额", "交易额", "销售额"]),
            (.amount, ["违法金额", "骗取金额", "财产金额", "骗取", "资金额", "违规金额"]), (.area, ["每平方米", "平方米", "每亩"]),
        ]

        /// The base named last in a range.
        init(in bytes: [UInt8], _ range: Range<Int>) {
            // Of 违法收入 and 收入, which end at one place, the longer counts.
            var best: (end: Int, length: Int, base: Base) = (-1, 0, .unknown)
            for (base, words) in Base.words {
                for word in words {
                    guard let at = bytes.lastIndex(of: word, in: range) else { continue }
                    let end = at + word.count
                    if (end, word.count) > (best.end, best.length) { best = (end, word.count, base) }
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
        amounts(of: QuantityScanner.quantities(in: bytes, range), in: bytes, range)
    }

    /// The same from quantities that have been scanned.
    static func amounts(
        of quantities: [Quantity], in bytes: [UInt8], _ range: Range<Int>
    ) -> [(amount: NormAmount, range: Range<Int>)] {
        let sums = joined(quantities, in: bytes, range) + equalValues(quantities, in: bytes, range)
        return sums.compactMap { quantity in
            switch quantity.unit {
            case .yuan, .multiple, .percent: break
            case .hour, .day, .workingDay, .month, .year, .age, .metre, .person, .party, .time, .cycle: return nil
            }
            let isFine = isFine(in: bytes, quantity.range, range)
            // 违法所得不足五千元的 describes a case.
            guard !quantity.isExclusive || isFine else { return nil }
            let before = max(range.lowerBound, quantity.range.lowerBound - 36)..<quantity.range.lowerBound
            let amount = NormAmount(
                unit: quantity.unit, lower: quantity.lower, upper: quantity.upper, isFine: isFine,
                base: Base(in: bytes, before))
            return (amount, quantity.range)
        }.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// Periods, ages and distances.
    static func limits(of quantities: [Quantity]) -> [NormAmount] {
        quantities.filter { !$0.unit.isShare }.map { NormAmount($0) }
    }

    /// A quantity that is no fine.
    init(_ quantity: Quantity) {
        self.init(unit: quantity.unit, lower: quantity.lower, upper: quantity.upper, isFine: false, base: .unknown)
    }

    init(unit: Quantity.Unit, lower: FixedDecimal?, upper: FixedDecimal?, isFine: Bool, base: Base) {
        self.unit = unit
        self.lower = lower
        self.upper = upper
        self.isFine = isFine
        self.base = base
    }

    private static let equal = utf8("等值以下")
    private static let orMore = utf8("以上")

    /// 百分之五十以上五倍以下 is one range of 50 to 500 percent, 百分之三十以上等值以下 one of 30 to 100.
    private static func joined(_ quantities: [Quantity], in bytes: [UInt8], _ range: Range<Int>) -> [Quantity] {
        var joined: [Quantity] = []
        for quantity in quantities {
            if let first = joined.last, first.unit == .percent, first.upper == nil, quantity.unit == .multiple,
                quantity.lower == nil, let upper = quantity.upper?.multiplied(by: 100),
                first.range.upperBound == quantity.range.lowerBound
            {
                joined[joined.count - 1] = Quantity(
                    lower: first.lower, upper: upper, comparator: .range, unit: .percent,
                    range: first.range.lowerBound..<quantity.range.upperBound)
            } else if quantity.unit == .percent, quantity.upper == nil,
                bytes.has(equal, at: quantity.range.upperBound, end: range.upperBound)
            {
                joined.append(
                    Quantity(
                        lower: quantity.lower, upper: FixedDecimal(100), comparator: .range, unit: .percent,
                        range: quantity.range.lowerBound..<quantity.range.upperBound + equal.count))
            } else {
                joined.append(quantity)
            }
        }
        return joined
    }

    /// 处以买卖证券等值以下的罚款: up to the value itself.
    private static func equalValues(_ quantities: [Quantity], in bytes: [UInt8], _ range: Range<Int>) -> [Quantity] {
        guard let at = bytes.firstIndex(of: equal, in: range), !bytes.has(orMore, before: at, start: range.lowerBound)
        else { return [] }
        return [
            Quantity(
                lower: nil, upper: FixedDecimal(1), comparator: .maximum, unit: .multiple, range: at..<at + equal.count)
        ]
    }

    private static let fine = utf8("罚款")
    private static let stops = ["，", "。", "；", "：", ",", ";"].map(utf8)
    private static let attribute = utf8("的")
    private static let kinds = utf8Words("的处罚", "的行政处罚")
    private static let total = utf8("罚款金额，为")

    /// 处五百元以下罚款, 处以罚款五百元, 罚款数额为…: the word stands near, with no comma between.
    private static func isFine(in bytes: [UInt8], _ quantity: Range<Int>, _ range: Range<Int>) -> Bool {
        let after = quantity.upperBound..<min(range.upperBound, quantity.upperBound + 72)
        if let at = bytes.firstIndex(of: fine, in: after),
            !stops.contains(where: { bytes.contains($0, in: after.lowerBound..<at) })
        {
            // 处四千元以上罚款的决定 tells of a fine and imposes none.
            let end = at + fine.count
            return !bytes.has(attribute, at: end, end: range.upperBound)
                || bytes.first(of: kinds, at: end, end: range.upperBound) != nil
        }
        var start = max(range.lowerBound, quantity.lowerBound - 90)
        for stop in stops {
            if let last = bytes.lastIndex(of: stop, in: start..<quantity.lowerBound) { start = last + stop.count }
        }
        if let at = bytes.firstIndex(of: fine, in: start..<quantity.lowerBound) {
            // 罚款超过五百元的 tells of a fine too.
            return !bytes.has(attribute, at: quantity.upperBound, end: range.upperBound)
                || at + 24 > quantity.lowerBound
        }
        let lead = max(range.lowerBound, quantity.lowerBound - 30)..<quantity.lowerBound
        return bytes.contains(total, in: lead)
    }
}
