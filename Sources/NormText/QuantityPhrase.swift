/// One quantity as a text words it: a number or two, their unit, and the words that make them bounds.
struct QuantityPhrase {
    /// `nil` where the number measures nothing that is known.
    private(set) var quantity: Quantity?
    /// Where reading goes on.
    private(set) var end: Int

    private struct Operand {
        var value: FixedDecimal?
        var multiplier: Int
        /// `nil` where the number is followed by no unit: 三 in 三至五日.
        var unit: QuantityUnit?
        var end: Int
    }

    private let reader: ByteReader
    private let start: Int
    private let withCounts: Bool

    init(_ reader: ByteReader, at start: Int, withCounts: Bool = false) {
        self.reader = reader
        self.start = start
        self.withCounts = withCounts
        end = start
        guard let first = operand(at: start) else { return }
        end = first.end
        if let dateEnd = dateEnd(after: first) {
            end = dateEnd
            return
        }
        let read = bounded(first)
        // A number after 第 counts, days after 月 are a day of that month: what has been read is passed over.
        // 数十元 is no number; 株数五倍 and 总数百分之一 are.
        let isShare = reader.length(ofAny: ["百分之", "千分之", "万分之"], at: start) > 0
        let isVague =
            reader.has("数", before: start) && !isShare
            && reader.length(ofAny: ["十", "百", "千", "万", "亿"], at: start) > 0
        let isPassedOver = reader.length(ofAny: ["第", "同", "某", "另", "几", "."], before: start) > 0
        let isDayOfMonth = read?.unit == .day && reader.length(ofAny: ["月"], before: start) > 0
        if !isVague, !isPassedOver, !isDayOfMonth { quantity = read }
    }

    // MARK: Operands

    private func operand(at start: Int) -> Operand? {
        for (word, divisor) in [("百分之", 100), ("千分之", 1000), ("万分之", 10_000)] as [(StaticString, Int)]
        where reader.has(word, at: start) {
            guard let numeral = ChineseNumeral.read(reader, at: start + word.utf8CodeUnitCount) else { return nil }
            let percent = numeral.value.map { FixedDecimal(tenThousandths: $0.tenThousandths / (divisor / 100)) }
            return Operand(value: percent, multiplier: 1, unit: QuantityUnit(.percent), end: numeral.end)
        }
        guard let numeral = ChineseNumeral.read(reader, at: start) else { return nil }
        var operand = Operand(value: numeral.value, multiplier: numeral.multiplier, end: numeral.end)
        if let unit = QuantityUnit(reader, at: numeral.end, withCounts: withCounts) {
            operand.value = unit.convert(operand.value)
            operand.unit = unit
            operand.end = numeral.end + unit.length
        }
        return operand
    }

    /// Years, dates and months of the year measure nothing; where they end.
    private func dateEnd(after first: Operand) -> Int? {
        guard let unit = first.unit, let value = first.value?.integer else { return nil }
        if unit.kind == .year, (1900...2200).contains(value) {
            return operand(at: first.end).map { month in
                month.unit?.isMonthName == true ? operand(at: month.end)?.end ?? month.end : first.end
            } ?? first.end
        }
        if unit.isMonthName, let day = operand(at: first.end), day.unit?.kind == .day { return day.end }
        return nil
    }

    // MARK: Bounds

    private mutating func bounded(_ first: Operand) -> Quantity? {
        let gap = reader.length(ofAny: ["以上", "——", "—", "–", "-", "－", "～", "~", "至", "到"], at: first.end)
        let isFloor = reader.has("以上", at: first.end)
        if gap > 0, let range = range(from: first, gap: gap, isFloor: isFloor) {
            return isYears(range) ? nil : range
        }
        guard let unit = first.unit, let value = first.value else { return nil }
        if isFloor {
            end = first.end + gap
            return quantity(value, nil, .minimum, unit.kind)
        }
        let ceiling = reader.length(ofAny: QuantityPhrase.ceilings, at: first.end)
        if ceiling > 0 {
            end = first.end + ceiling
            return quantity(nil, value, .maximum, unit.kind)
        }
        return unit.isMonthName ? nil : prefixed(value, unit.kind)
    }

    /// 2015—2020年 names years.
    private func isYears(_ range: Quantity) -> Bool {
        range.unit == .year && range.upper?.integer.map { (1900...2200).contains($0) } == true
    }

    private static let ceilings: [StaticString] = ["以下", "以内", "之内", "内"]

    /// 五百元以上二千元以下, 5000—10000元, 三至五个工作日.
    private mutating func range(from first: Operand, gap: Int, isFloor: Bool) -> Quantity? {
        var at = first.end + gap
        if isFloor { at += reader.length(ofAny: ["、", "，", "至", "到", "不超过"], at: at) }
        guard let second = operand(at: at), let unit = second.unit, let upper = second.value, var lower = first.value
        else { return nil }
        guard first.unit?.kind ?? unit.kind == unit.kind, first.unit != nil || !isFloor else { return nil }
        let ceiling = reader.length(ofAny: QuantityPhrase.ceilings, at: second.end)
        if isFloor, ceiling == 0, !reader.has("不超过", before: at) { return nil }
        if unit.isMonthName, ceiling == 0 { return nil }
        // 三至五万元 leaves out the first 万, and 半 belongs to no range.
        if first.unit == nil {
            if first.multiplier == 1, second.multiplier > 1,
                let scaled = lower.multiplied(by: second.multiplier), scaled < upper
            {
                lower = scaled
            }
            lower = unit.convert(lower, isShort: true) ?? lower
        }
        end = second.end + ceiling
        return quantity(lower, upper, .range, unit.kind)
    }

    private func prefixed(_ value: FixedDecimal, _ unit: Quantity.Unit) -> Quantity {
        let from = start - reader.length(ofAny: ["人民币", "¥", "￥"], before: start)
        for prefix in QuantityPhrase.prefixes {
            let length = reader.length(ofAny: prefix.words, before: from)
            guard length > 0 else { continue }
            let isMinimum = prefix.comparator == .minimum
            return Quantity(
                lower: isMinimum ? value : nil, upper: isMinimum ? nil : value, comparator: prefix.comparator,
                unit: unit, isExclusive: prefix.isExclusive, range: from - length..<end, bare: start..<end)
        }
        return quantity(value, value, .exact, unit)
    }

    /// Longer words stand before those that they end with.
    private static let prefixes: [(words: [StaticString], comparator: Quantity.Comparator, isExclusive: Bool)] = [
        (["不得超过", "不超过", "不得高于", "不高于", "不得多于", "不多于", "至多", "最多", "最高", "最长"], .maximum, false),
        (["不得低于", "不低于", "不得少于", "不少于", "至少", "最低", "最少", "最短"], .minimum, false),
        (["超过", "高于", "多于"], .minimum, true),
        (["低于", "少于", "不足", "不满", "未满"], .maximum, true),
    ]

    private func quantity(
        _ lower: FixedDecimal?, _ upper: FixedDecimal?, _ comparator: Quantity.Comparator, _ unit: Quantity.Unit
    ) -> Quantity {
        Quantity(lower: lower, upper: upper, comparator: comparator, unit: unit, range: start..<end)
    }
}
