import NormLaw
import NormRules
import NormText

extension NormAmount {
    /// Whether both are taken of the same thing, as far as the texts tell.
    func hasBase(of other: NormAmount) -> Bool {
        unit == .yuan || base == other.base || base == .unknown || other.base == .unknown
    }

    /// Whether both are sums, or both shares of something.
    func isComparable(to other: NormAmount) -> Bool { (unit == .yuan) == (other.unit == .yuan) }

    /// The bounds, of multiples in percent.
    private var bounds: (lower: FixedDecimal?, upper: FixedDecimal?) {
        unit == .multiple ? (lower?.multiplied(by: 100), upper?.multiplied(by: 100)) : (lower, upper)
    }

    /// Whether all that `other` allows lies within this range. A side that `other` leaves open below counts as kept.
    func contains(_ other: NormAmount) -> Bool {
        let (here, law) = (other.bounds, bounds)
        if let upper = law.upper, let highest = here.upper ?? here.lower, highest > upper { return false }
        if let lower = law.lower, let lowest = here.lower ?? here.upper, lowest < lower { return false }
        return true
    }
}

extension [NormAmount] {
    /// The distinct ranges, for a reader.
    var rangeWords: Bilingual {
        Bilingual(
            Set(map { $0.words }).sorted().joined(separator: "；"),
            Set(map { $0.english }).sorted().joined(separator: "; "))
    }
}
