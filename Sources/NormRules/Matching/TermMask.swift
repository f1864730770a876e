/// A small imprecise set of terms: says for sure only that a term is not in it.
struct TermMask: Sendable, Equatable {
    private var bits = SIMD4<UInt64>()

    @inline(__always)
    mutating func insert(_ term: Int) { bits[(term >> 6) & 3] |= 1 << UInt64(term & 63) }

    @inline(__always)
    func mayContain(_ term: Int) -> Bool { bits[(term >> 6) & 3] & (1 << UInt64(term & 63)) != 0 }

    @inline(__always)
    func isDisjoint(from other: TermMask) -> Bool { bits & other.bits == SIMD4() }
}
