import NormLaw
import NormText

extension NormAmount {
    /// Whether both are taken of the same thing, as far as the texts tell.
    func hasBase(of other: NormAmount) -> Bool {
        unit == .yuan || base == other.base || base == .unknown || other.base == .unknown
    }

    /// Whether all that `other` allows lies within this range. A side that `other` leaves open below counts as kept.
    func contains(_ other: NormAmount) -> Bool {
        if let upper, let highest = other.upper ?? other.lower, highest > upper { return false }
        if let lower, let lowest = other.lower ?? other.upper, lowest < lower { return false }
        return true
    }

    /// 500元以上2000元以下
    var words: String {
        let unit =
            switch unit {
            case .yuan: "元"
            case .multiple: "倍"
            default: "%"
            }
        return switch (lower, upper) {
        case (let lower?, let upper?) where lower == upper: "\(lower)\(unit)"
        case (let lower?, let upper?): "\(lower)\(unit)以上\(upper)\(unit)以下"
        case (let lower?, nil): "\(lower)\(unit)以上"
        case (nil, let upper?): "\(upper)\(unit)以下"
        case (nil, nil): ""
        }
    }
}
