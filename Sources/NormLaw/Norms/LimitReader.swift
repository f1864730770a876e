import NormText

/// Reads the quantities that a provision or a clause sets, each with the words around it by which it is compared.
///
/// The same reading is made of the law and of a document that is held against it.
public struct LimitReader {
    public struct Limit: Sendable {
        public let quantity: Quantity
        /// What is measured: the words before and behind the quantity.
        public let terms: ConductTerms
    }

    /// In bytes, three a character: what stands further off belongs to something else.
    private static let before = 135
    private static let behind = 66
    /// Between two quantities of a sentence at least so much must stand, or the words before the first count too.
    private static let between = 36
    private static let headLength = 90
    private static let fine = utf8("罚款")
    private static let criminal = utf8Words("有期徒刑", "拘役")

    /// The limits of a sentence; `head` introduces the list to which it belongs.
    public static func limits(in bytes: [UInt8], _ sentence: Range<Int>, head: Range<Int>? = nil) -> [Limit] {
        let quantities = QuantityScanner.quantities(in: bytes, sentence)
        guard !quantities.isEmpty, !criminal.contains(where: { bytes.contains($0, in: sentence) }) else { return [] }
        let isFining = bytes.contains(fine, in: sentence)
        var limits: [Limit] = []
        var previous = sentence.lowerBound
        for quantity in quantities {
            defer { previous = quantity.range.upperBound }
            // Sums, shares and multiples beside a fine are the fine's own.
            if isFining, quantity.unit.isShare { continue }
            let lead = max(sentence.lowerBound, quantity.range.lowerBound - before)
            let isApart = previous > lead && quantity.range.lowerBound - previous >= between
            let own = (isApart ? previous : lead)..<quantity.range.lowerBound
            let rest = quantity.range.upperBound..<min(sentence.upperBound, quantity.range.upperBound + behind)
            let introduction = head.map { max($0.lowerBound, $0.upperBound - headLength)..<$0.upperBound }
            let ranges = [introduction, own, rest].compactMap(\.self)
            limits.append(Limit(quantity: bounded(quantity, in: bytes, lead), terms: ConductTerms(bytes, ranges)))
        }
        return limits
    }

    private static let ceilings = utf8Words(
        "不超过", "不得超过", "不高于", "不得高于", "不得多于", "不多于", "最高", "最多", "最长", "至多")
    private static let floors = utf8Words(
        "不少于", "不得少于", "不低于", "不得低于", "不得短于", "至少", "最低", "最少", "最短")
    private static let stops = utf8Words("，", "。", "；", "：", "、", ",", ";", ":")
    /// 不得超过招标项目估算价的百分之二: so far may the word stand before its number.
    private static let boundReach = 48

    /// A bare number with the bound that stands a few words before it.
    private static func bounded(_ quantity: Quantity, in bytes: [UInt8], _ start: Int) -> Quantity {
        guard quantity.comparator == .exact, !quantity.isExclusive else { return quantity }
        var from = max(start, quantity.range.lowerBound - boundReach)
        for stop in stops {
            if let last = bytes.lastIndex(of: stop, in: from..<quantity.range.lowerBound) { from = last + stop.count }
        }
        let lead = from..<quantity.range.lowerBound
        let isFloor = floors.contains { bytes.contains($0, in: lead) }
        guard isFloor || ceilings.contains(where: { bytes.contains($0, in: lead) }) else { return quantity }
        return Quantity(
            lower: isFloor ? quantity.lower : nil, upper: isFloor ? nil : quantity.upper,
            comparator: isFloor ? .minimum : .maximum, unit: quantity.unit, range: quantity.range, bare: quantity.bare)
    }
}

extension Quantity.Unit {
    /// Sums of money, shares and multiples.
    public var isShare: Bool { self == .yuan || self == .multiple || self == .percent }
}
