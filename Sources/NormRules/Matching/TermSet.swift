/// The terms that an element of a pattern accepts.
struct TermSet: Sendable, Equatable {
    /// One bit for each remainder of 256: most terms are ruled out by it.
    private let mask: TermMask
    /// Ascending.
    private let terms: [Int32]

    init(_ terms: some Sequence<Int>) {
        self.init(ascending: Set(terms.map { Int32($0) }).sorted())
    }

    init(ascending terms: [Int32]) {
        self.terms = terms
        var mask = TermMask()
        for term in self.terms { mask.insert(Int(term)) }
        self.mask = mask
    }

    var count: Int { terms.count }

    var all: [Int32] { terms }

    /// Whether none of the terms can be among those of `present`.
    func isDisjoint(from present: TermMask) -> Bool { mask.isDisjoint(from: present) }

    @inline(__always)
    func contains(_ term: Int) -> Bool {
        guard mask.mayContain(term) else { return false }
        var low = 0
        var high = terms.count
        while low < high {
            let middle = (low + high) / 2
            if Int(terms[middle]) < term { low = middle + 1 } else { high = middle }
        }
        return low < terms.count && Int(terms[low]) == term
    }
}
