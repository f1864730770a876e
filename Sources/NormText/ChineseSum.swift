/// Adds up a number from its Chinese digits and units: 一千一百三十二 by place, 二〇二六 digit by digit.
struct ChineseSum {
    /// 万 and 亿 that are done.
    private var total: Int? = 0
    /// Below the next 万 or 亿.
    private var section: Int? = 0
    /// Digits since the last unit; `nil` where there is none.
    private var digits: Int?
    private var digitCount = 0
    private var startsWithZero = false
    private var lastUnit = 1
    private var isEmpty = true

    mutating func add(digit: Int) {
        if digitCount == 0 {
            startsWithZero = digit == 0
            digits = digit
        } else {
            digits = digits.flatMap { product($0, 10) }.flatMap { plus($0, digit) }
            // Digits that do not fit: the whole number does not.
            if digits == nil { total = nil }
        }
        digitCount += 1
        isEmpty = false
    }

    /// 十 may stand alone, the others need a digit or a sum before them.
    func canTake(unit: Int) -> Bool {
        unit == 10 || digitCount > 0 || (unit >= 10_000 && !isEmpty)
    }

    mutating func add(unit: Int) {
        // 三五百, 三五万 (three to five) are no numbers; 零五万 does not occur.
        if digitCount > 1, !(startsWithZero && digitCount == 2) { total = nil }
        if unit < 10_000 {
            section = section.flatMap { base in product(digits ?? 1, unit).flatMap { plus(base, $0) } }
        } else {
            section = section.flatMap { plus($0, digits ?? 0) }
            if unit == 10_000 {
                total = section.flatMap { product($0, unit) }.flatMap { part in total.flatMap { plus($0, part) } }
            } else {
                total = section.flatMap { part in total.flatMap { plus($0, part) } }.flatMap { product($0, unit) }
            }
            section = 0
        }
        digits = nil
        digitCount = 0
        lastUnit = unit
        isEmpty = false
    }

    /// The number; `nil` where nothing has been added.
    func numeral(end: Int, start: Int) -> Numeral? {
        guard !isEmpty, end > start else { return nil }
        // 三万五 is 35,000, 三百五 is 350; 三百零五 says the place.
        let weight = lastUnit > 10 && digitCount == 1 && !startsWithZero ? lastUnit / 10 : 1
        let rest = digitCount == 0 ? 0 : digits.flatMap { product($0, weight) }
        let sum = rest.flatMap { rest in section.flatMap { plus($0, rest) } }
            .flatMap { part in total.flatMap { plus($0, part) } }
        let multiplier = digitCount == 0 && lastUnit >= 10_000 ? lastUnit : 1
        return Numeral(value: sum.flatMap { FixedDecimal($0) }, end: end, multiplier: multiplier)
    }

    private func product(_ left: Int, _ right: Int) -> Int? {
        let (result, overflow) = left.multipliedReportingOverflow(by: right)
        return overflow ? nil : result
    }

    private func plus(_ left: Int, _ right: Int) -> Int? {
        let (result, overflow) = left.addingReportingOverflow(right)
        return overflow ? nil : result
    }
}
