/// Finds the words of a pattern in one scope.
struct PatternMatcher {
    let pattern: TextRules.Pattern
    /// For each group, and then for `without`, whether a word belongs to it.
    private let groups: [Set<Int>]
    private let without: Set<Int>

    /// - Parameter ids: The number of each word in the index.
    init(_ pattern: TextRules.Pattern, ids: [String: Int]) {
        self.pattern = pattern
        groups = pattern.groups.map { Set($0.compactMap { ids[$0] }) }
        without = Set(pattern.without.compactMap { ids[$0] })
    }

    /// The bytes from the first word to the last, and the last word's own.
    func match(_ hits: ArraySlice<WordIndex.Hit>) -> (span: Range<Int>, last: Range<Int>)? {
        guard !hits.contains(where: { without.contains($0.word) }) else { return nil }
        return pattern.unordered == true ? anyOrder(hits) : inOrder(hits)
    }

    private func anyOrder(_ hits: ArraySlice<WordIndex.Hit>) -> (span: Range<Int>, last: Range<Int>)? {
        let firsts = groups.map { group in hits.first { group.contains($0.word) }?.range }
        let found = firsts.compactMap { $0 }
        guard found.count == groups.count, let start = found.map(\.lowerBound).min(),
            let last = found.max(by: { $0.upperBound < $1.upperBound })
        else { return nil }
        return (start..<last.upperBound, last)
    }

    /// The chain of words that ends last: each group's latest reachable word is enough, since hits come in order.
    private func inOrder(_ hits: ArraySlice<WordIndex.Hit>) -> (span: Range<Int>, last: Range<Int>)? {
        var chains: [[(start: Int, end: Int)]] = Array(repeating: [], count: groups.count)
        var best: (span: Range<Int>, last: Range<Int>)?
        for hit in hits {
            for (index, group) in groups.enumerated() where group.contains(hit.word) {
                guard let start = index == 0 ? hit.range.lowerBound : reachable(chains[index - 1], hit.range) else {
                    continue
                }
                chains[index] = chains[index].suffix(3) + [(start, hit.range.upperBound)]
                if index == groups.count - 1 { best = (start..<hit.range.upperBound, hit.range) }
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
