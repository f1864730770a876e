/// Matches one pattern against one sentence.
///
/// Patterns with several gaps could try very many combinations on a text made for it; after `mostSteps` places the search
/// of a sentence ends with what it has found. No real sentence comes near.
struct PatternMatcher {
    private static let mostSteps = 20_000

    /// Where a pattern matched, in bytes of the view.
    struct Match: Equatable {
        let range: Range<Int>
        /// The part that a finding shows.
        let focus: Range<Int>
    }

    private let view: SentenceView
    private let pattern: Pattern
    private var steps = 0

    /// The matches from left to right; they do not overlap.
    static func matches(of pattern: Pattern, in view: SentenceView) -> [Match] {
        var matcher = PatternMatcher(view: view, pattern: pattern)
        return matcher.matches()
    }

    private init(view: SentenceView, pattern: Pattern) {
        self.view = view
        self.pattern = pattern
    }

    private mutating func matches() -> [Match] {
        guard let first = pattern.elements.first else { return [] }
        var found: [Match] = []
        var from = view.range.lowerBound
        while let start = candidate(for: first, from: from, limit: view.range.upperBound) {
            var focus = start..<start
            if let end = match(element: 0, at: start, focus: &focus) {
                found.append(Match(range: start..<end, focus: focus.isEmpty ? start..<end : focus))
                from = max(end, start + 1)
            } else {
                from = start + 1
            }
        }
        return found
    }

    /// Matches the elements from `index` on at exactly `at`; the end of the match, or `nil`.
    private mutating func match(element index: Int, at: Int, focus: inout Range<Int>) -> Int? {
        guard index < pattern.elements.count else { return at }
        steps += 1
        guard steps < Self.mostSteps else { return nil }
        let element = pattern.elements[index]
        guard let gap = element.gap, index > 0 else { return matchHere(index, at: at, focus: &focus) }
        let limit = gapEnd(from: at, gap)
        if element.isNegated {
            return candidate(for: element, from: at, limit: limit) == nil
                ? match(element: index + 1, at: at, focus: &focus) : nil
        }
        var from = at
        while let start = candidate(for: element, from: from, limit: limit) {
            if let end = matchHere(index, at: start, focus: &focus) { return end }
            from = start + 1
        }
        return element.isOptional ? match(element: index + 1, at: at, focus: &focus) : nil
    }

    private mutating func matchHere(_ index: Int, at: Int, focus: inout Range<Int>) -> Int? {
        let element = pattern.elements[index]
        // A term may begin with a mark itself: a citation begins with 《.
        let places = index == 0 || element.gap != nil ? [at] : [at, skipMarks(at)]
        if element.isNegated {
            let stands = places.contains { place in
                hits(startingAt: place).contains { element.terms.contains($0.term) }
            }
            return stands ? nil : match(element: index + 1, at: at, focus: &focus)
        }
        for (number, start) in places.enumerated() where number == 0 || start > at {
            for hit in hits(startingAt: start) where element.terms.contains(hit.term) {
                if let last = match(element: index + 1, at: hit.end, focus: &focus) {
                    // Written on the way back, so only the match that holds is recorded.
                    if index == pattern.focus.upperBound - 1 { focus = start..<hit.end }
                    if pattern.focus.contains(index) { focus = start..<max(focus.upperBound, hit.end) }
                    return last
                }
            }
        }
        return element.isOptional ? match(element: index + 1, at: at, focus: &focus) : nil
    }

    /// The first place from `from` to `limit` where the element may begin.
    private func candidate(for element: Pattern.Element, from: Int, limit: Int) -> Int? {
        var index = firstHit(from: from)
        while index < view.hits.endIndex, view.hits[index].start < limit {
            if element.terms.contains(view.hits[index].term) { return view.hits[index].start }
            index += 1
        }
        return nil
    }

    private func hits(startingAt at: Int) -> ArraySlice<TermHit> {
        view.hits[firstHit(from: at)...].prefix { $0.start == at }
    }

    private func firstHit(from offset: Int) -> Int {
        var low = view.hits.startIndex
        var high = view.hits.endIndex
        while low < high {
            let middle = (low + high) / 2
            if view.hits[middle].start < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The last place (exclusive) where an element behind this gap may begin.
    private func gapEnd(from at: Int, _ gap: Pattern.Gap) -> Int {
        let limit = min(view.range.upperBound, at + gap.limit + 1)
        guard !gap.crossesClauses else { return limit }
        var end = at
        while end < limit, !view.isClauseEnd(at: end) { end += 1 }
        return end
    }

    /// Quotation marks “”‘’ and title marks 《》〈〉 between elements do not count.
    private func skipMarks(_ at: Int) -> Int {
        var at = at
        while at + 2 < view.range.upperBound {
            let (first, second, third) = (view.bytes[at], view.bytes[at + 1], view.bytes[at + 2])
            let isQuote = first == 0xE2 && second == 0x80 && (0x98...0x9D).contains(third)
            let isTitleMark = first == 0xE3 && second == 0x80 && (0x88...0x8B).contains(third)
            guard isQuote || isTitleMark else { break }
            at += 3
        }
        return at
    }
}
