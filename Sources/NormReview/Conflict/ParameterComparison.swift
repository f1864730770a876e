import NormRules
import NormText

/// Whether a quantity of a document keeps to a parameter of the law.
enum ParameterComparison {
    enum Outcome: Sendable, Equatable {
        case kept
        case above
        case below
        /// Other units, or words that set no limit.
        case incomparable

        /// What sets the two apart; `nil` where nothing does.
        var difference: Bilingual? {
            switch self {
            case .above: Bilingual("高于上位法的规定", "more than higher-level law allows")
            case .below: Bilingual("低于上位法的规定", "less than higher-level law demands")
            case .kept, .incomparable: nil
            }
        }
    }

    static func compare(_ here: Quantity, with parameter: LegalParameter) -> Outcome {
        compare(here, with: parameter.value, direction: parameter.direction)
    }

    /// Compares with a value that binds on the sides of `direction`.
    static func compare(_ here: Quantity, with value: Quantity, direction: LegalParameter.Direction) -> Outcome {
        // 超过三个月的, 不满六个月的 describe cases; only where the law knows one number they must name it.
        guard !here.isExclusive || direction == .exact,
            let law = value.upper.map({ Amount($0, value.unit) })
        else {
            return .incomparable
        }
        let highest = (here.upper ?? here.lower).map { Amount($0, here.unit) }
        let lowest = (here.lower ?? here.upper).map { Amount($0, here.unit) }
        guard let highest, let lowest, highest.isComparable(to: law) else { return .incomparable }
        let mayBeWorkingDays = here.unit == .day && law.unit == .workingDay
        if direction.bindsAbove, highest.exceeds(law), !mayBeWorkingDays || highest.value > law.value {
            return .above
        }
        if direction.bindsBelow, law.exceeds(lowest), !mayBeWorkingDays || law.value > lowest.value {
            return .below
        }
        return .kept
    }

    /// How many times the smaller of two quantities is in the greater; `nil` where they do not measure the same.
    static func ratio(_ here: Quantity, _ law: Quantity) -> Float? {
        guard let one = (here.upper ?? here.lower).flatMap({ Amount($0, here.unit).magnitude }),
            let other = (law.upper ?? law.lower).flatMap({ Amount($0, law.unit).magnitude }),
            here.unit.isComparable(to: law.unit)
        else { return nil }
        return max(one, other) / min(one, other)
    }

    private struct Amount {
        let value: FixedDecimal
        let unit: Quantity.Unit

        init(_ value: FixedDecimal, _ unit: Quantity.Unit) {
            self.value = value
            self.unit = unit
        }

        func isComparable(to other: Amount) -> Bool { unit == other.unit || hours != nil && other.hours != nil }

        /// Whether it is surely more, however weekends, holidays and months fall.
        func exceeds(_ other: Amount) -> Bool {
            if unit == other.unit { return value > other.value }
            guard let hours, let others = other.hours else { return false }
            return hours.lowerBound > others.upperBound
        }

        /// A period in hours, anything else in its unit; `nil` for none at all.
        var magnitude: Float? {
            let magnitude = hours.map { Float($0.lowerBound + $0.upperBound) / 2 } ?? Float(value.tenThousandths)
            return magnitude > 0 ? magnitude : nil
        }

        /// The calendar hours that a period may have; `nil` for what is no period, or too long for any.
        private var hours: ClosedRange<Int>? {
            guard (0...1_000_000 * 10_000).contains(value.tenThousandths) else { return nil }
            func hours(_ least: Int, _ most: Int) -> ClosedRange<Int> {
                value.tenThousandths * least / 10_000...value.tenThousandths * most / 10_000
            }
            switch unit {
            case .hour: return hours(1, 1)
            case .day: return hours(24, 24)
            case .workingDay:
                // Five may lie in one week; each further five add a weekend. Holidays are left out: they are rare.
                let days = value.tenThousandths / 10_000
                let calendar = hours(24, 24)
                let weekends = days > 0 ? (days - 1) / 5 * 2 : 0
                return calendar.lowerBound + weekends * 24...calendar.upperBound + (days / 5 + 1) * 48
            case .month: return hours(28 * 24, 31 * 24)
            case .year: return hours(365 * 24, 366 * 24)
            case .yuan, .multiple, .percent, .age, .metre, .person, .party, .time, .cycle: return nil
            }
        }
    }
}

extension Quantity {
    /// Whether it says as much as a value of one number: as surely as units allow, 三十日 and 20个工作日 do.
    public func agrees(with value: Quantity) -> Bool {
        ParameterComparison.compare(self, with: value, direction: .exact) == .kept
    }
}
