/// Finds the words of a pattern in one scope.
final class PatternMatcher: Sendable {
    let pattern: TextRules.Pattern
    /// For each word of the index the groups to which it belongs, one bit each, and the highest bit for `without`.
    private let groups: [UInt64]
    private let all: UInt64

    private static let without: UInt64 = 1 << 63

    /// - Parameters:
    ///   - ids: The number of each word in the index.
    ///   - pattern: One of at most 63 groups.
    init(_ pattern: TextRules.Pattern, ids: [String: Int]) {
        self.pattern = pattern
        var groups = [UInt64](repeating: 0, count: ids.count)
        for (index, words) in pattern.groups.prefix(63).enumerated() {
            for word in words.compactMap({ ids[$0] }) { groups[word] |= 1 << UInt64(index) }
        }
        for word in pattern.without.compactMap({ ids[$0] }) { groups[word] |= Self.without }
        self.groups = groups
        all = pattern.groups.indices.prefix(63).reduce(0) { $0 | 1 << UInt64($1) }
    }

    /// The bytes from the first word to the last, and the last word's own.
    func match(_ hits: ArraySlice<WordIndex.Hit>) -> (span: Range<Int>, last: Range<Int>)? {
        var present: UInt64 = 0
        for hit in hits { present |= groups[hit.word] }
        guard present == all else { return nil }
        return pattern.unordered == true ? anyOrder(hits) : inOrder(hits)
    }

    private func anyOrder(_ hits: ArraySlice<WordIndex.Hit>) -> (span: Range<Int>, last: Range<Int>)? {
        let found = pattern.groups.indices.compactMap { group in
            hits.first { groups[$0.word] & 1 << UInt64(group) != 0 }?.range
        }
        guard let start = found.map(\.lowerBound).min(), let last = found.max(by: { $0.upperBound < $1.upperBound })
        else { return nil }
        return (start..<last.upperBound, last)
    }

    /// The chain of words that ends last: each group's latest reachable word is enough, since hits come in order.
    private func inOrder(_ hits: ArraySlice<WordIndex.Hit>) -> (span: Range<Int>, last: Range<Int>)? {
        let count = pattern.groups.count
        var chains: [[(start: Int, end: Int)]] = Array(repeating: [], count: count)
        var best: (span: Range<Int>, last: Range<Int>)?
        for hit in hits where groups[hit.word] != 0 {
            for index in 0..<count where groups[hit.word] & 1 << UInt64(index) != 0 {
                guard let start = index == 0 ? hit.range.lowerBound : reachable(chains[index - 1], hit.range) else {
                    continue
                }
                chains[index] = chains[index].suffix(3) + [(start, hit.range.upperBound)]
                if index == count - 1 { best = (start..<hit.range.upperBound, hit.range) }
            }
        }
        return best
    }

    private func reachable(_ chain: [(start: Int, end: Int)], _ range: Range<Int>) -> Int? {
        chain.last { link in
            link.end <= range.lowerBound && pattern.distance.map { range.lowerBound - link.end <= $0 } ?? true
        }?.start
    }
}
