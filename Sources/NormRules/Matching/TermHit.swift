/// One occurrence of a term in a text.
package struct TermHit: Sendable, Equatable, BitwiseCopyable {
    private let from: UInt32
    private let to: UInt32
    private let number: UInt32

    /// Bytes of the text that was searched.
    @inline(__always) package var start: Int { Int(from) }
    @inline(__always) package var end: Int { Int(to) }
    /// Index into the matcher's terms; built-in tokens have their own.
    @inline(__always) package var term: Int { Int(number) }

    /// Texts are shorter than 4 GB.
    @inline(__always)
    package init(start: Int, end: Int, term: Int) {
        from = UInt32(truncatingIfNeeded: start)
        to = UInt32(truncatingIfNeeded: end)
        number = UInt32(truncatingIfNeeded: term)
    }

    /// The order in which patterns read hits: by start, longest first.
    @inline(__always)
    static func precedes(_ left: TermHit, _ right: TermHit) -> Bool {
        if left.from != right.from { return left.from < right.from }
        if left.to != right.to { return left.to > right.to }
        return left.number < right.number
    }
}
