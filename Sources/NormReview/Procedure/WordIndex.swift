import NormRules

/// Finds a few hundred words in UTF-8 text in one pass.
struct WordIndex: Sendable {
    struct Hit {
        let word: Int
        let range: Range<Int>
    }

    private let matcher: TermMatcher

    init(_ words: [String]) { matcher = TermMatcher(terms: words.map { Array($0.utf8) }) }

    /// All hits in the order of their start and of the words, overlapping ones too.
    func hits(in text: [UInt8], range: Range<Int>) -> [Hit] { hits(in: text, range: range, HitBuffer(capacity: 16)) }

    /// The same with memory that is used again.
    func hits(in text: [UInt8], range: Range<Int>, _ buffer: HitBuffer) -> [Hit] {
        let range = range.clamped(to: 0..<text.count)
        buffer.removeAll()
        text.withUnsafeBufferPointer { matcher.find(in: UnsafeBufferPointer(rebasing: $0[range]), to: buffer) }
        var hits = buffer.hits.map { hit in
            Hit(word: hit.term, range: range.lowerBound + hit.start..<range.lowerBound + hit.end)
        }
        let areMixed = zip(hits, hits.dropFirst()).contains { $0.range.lowerBound == $1.range.lowerBound }
        if areMixed { hits.sort { ($0.range.lowerBound, $0.word) < ($1.range.lowerBound, $1.word) } }
        return hits
    }
}
