/// A number with four decimal places, exact: sums of money, percentages, multiples. Up to about 900 million million.
public struct FixedDecimal: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The number times 10,000.
    public let tenThousandths: Int

    public init(tenThousandths: Int) { self.tenThousandths = tenThousandths }

    /// `nil` where the number is too large.
    public init?(_ integer: Int) {
        let (scaled, overflow) = integer.multipliedReportingOverflow(by: 10_000)
        guard !overflow else { return nil }
        tenThousandths = scaled
    }

    /// `nil` where the result is too large.
    public func multiplied(by factor: Int) -> FixedDecimal? {
        let (product, overflow) = tenThousandths.multipliedReportingOverflow(by: factor)
        return overflow ? nil : FixedDecimal(tenThousandths: product)
    }

    /// `nil` where the result is too large.
    public func adding(_ other: FixedDecimal) -> FixedDecimal? {
        let (sum, overflow) = tenThousandths.addingReportingOverflow(other.tenThousandths)
        return overflow ? nil : FixedDecimal(tenThousandths: sum)
    }

    /// The number where it is whole.
    public var integer: Int? { tenThousandths % 10_000 == 0 ? tenThousandths / 10_000 : nil }

    /// Decimal digits without trailing zeros: `3000`, `0.05`.
    public var description: String {
        var decimals = String(10_000 + (tenThousandths % 10_000).magnitude).dropFirst()
        while decimals.last == "0" { decimals.removeLast() }
        let sign = tenThousandths < 0 ? "-" : ""
        return sign + String((tenThousandths / 10_000).magnitude) + (decimals.isEmpty ? "" : "." + decimals)
    }

    public static func < (left: FixedDecimal, right: FixedDecimal) -> Bool {
        left.tenThousandths < right.tenThousandths
    }
}
