/// The terms that an element of a pattern accepts.
struct TermSet: Sendable, Equatable {
    /// One bit for each remainder of 64: most terms are ruled out by it.
    private let mask: UInt64
    /// Ascending.
    private let terms: [Int32]

    init(_ terms: some Sequence<Int>) {
        self.terms = Set(terms.map { Int32($0) }).sorted()
        mask = self.terms.reduce(0) { $0 | 1 << UInt64($1 & 63) }
    }

    var count: Int { terms.count }

    var all: [Int32] { terms }

    @inline(__always)
    func contains(_ term: Int) -> Bool {
        guard mask & (1 << UInt64(term & 63)) != 0 else { return false }
        var low = 0
        var high = terms.count
        while low < high {
            let middle = (low + high) / 2
            if Int(terms[middle]) < term { low = middle + 1 } else { high = middle }
        }
        return low < terms.count && Int(terms[low]) == term
    }
}
