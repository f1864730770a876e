#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// How much a term says about conduct: the rarer, the more.
enum ConductWeight {
    /// The weight of a term that `holders` of `count` conducts hold.
    static func term(_ holders: Int, of count: Int) -> Double {
        holders == 0 ? 0 : max(0, log(Double(max(count, 1)) / Double(1 + holders)))
    }

    /// The length of the vector of weights.
    static func norm(of weights: [Double]) -> Double { weights.reduce(0) { $0 + $1 * $1 }.squareRoot() }
}
