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
                from = max(end, next(after: start))
            } else {
                from = next(after: start)
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
        guard let gap = element.gap, index > 0 else {
            return matchHere(index, element, at: at, focus: &focus)
        }
        let limit = gapEnd(from: at, gap)
        if element.isNegated {
            return candidate(for: element, from: at, limit: limit) == nil
                ? match(element: index + 1, at: at, focus: &focus) : nil
        }
        var from = at
        while let start = candidate(for: element, from: from, limit: limit) {
            if let end = matchHere(index, element, at: start, focus: &focus) { return end }
            from = next(after: start)
        }
        return element.isOptional ? match(element: index + 1, at: at, focus: &focus) : nil
    }

    private mutating func matchHere(_ index: Int, _ element: Pattern.Element, at: Int, focus: inout Range<Int>) -> Int? {
        if element.isNegated {
            return ends(of: element, at: skipMarks(at)).isEmpty ? match(element: index + 1, at: at, focus: &focus) : nil
        }
        let start = index == 0 ? at : skipMarks(at)
        for end in ends(of: element, at: start) {
            if let last = match(element: index + 1, at: end, focus: &focus) {
                // Written on the way back, so only the match that holds is recorded.
                if index == pattern.focus.upperBound - 1 { focus = start..<end }
                if index >= pattern.focus.lowerBound, index < pattern.focus.upperBound {
                    focus = start..<max(focus.upperBound, end)
                }
                return last
            }
        }
        return element.isOptional ? match(element: index + 1, at: at, focus: &focus) : nil
    }

    /// The ends of all alternatives of an element that stand at `at`, in the order written, longest term first.
    private func ends(of element: Pattern.Element, at: Int) -> [Int] {
        var ends: [Int] = []
        for atom in element.alternatives {
            switch atom {
            case .literal(let literal):
                if stands(literal, at: at) { ends.append(at + literal.count) }
            case .concept(let symbol):
                for hit in hits(startingAt: at) where view.has(symbol, hit) { ends.append(hit.end) }
            }
        }
        return ends
    }

    /// The first place from `from` to `limit` where the element may begin.
    private func candidate(for element: Pattern.Element, from: Int, limit: Int) -> Int? {
        var best: Int?
        for atom in element.alternatives {
            let place: Int?
            switch atom {
            case .literal(let literal): place = find(literal, from: from, limit: best ?? limit)
            case .concept(let symbol):
                place = view.hits[firstHit(from: from)...].first { view.has(symbol, $0) }?.start
            }
            if let place, place < (best ?? limit) { best = place }
        }
        return best
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

    private func stands(_ literal: [UInt8], at: Int) -> Bool {
        guard at + literal.count <= view.range.upperBound else { return false }
        for offset in 0..<literal.count where view.bytes[at + offset] != literal[offset] { return false }
        return true
    }

    private func find(_ literal: [UInt8], from: Int, limit: Int) -> Int? {
        var at = from
        while at < limit {
            if stands(literal, at: at) { return at }
            at = next(after: at)
        }
        return nil
    }

    /// The last place (exclusive) where an element behind this gap may begin.
    private func gapEnd(from at: Int, _ gap: Pattern.Gap) -> Int {
        let limit = min(view.range.upperBound, at + gap.limit + 1)
        guard !gap.crossesClauses else { return limit }
        var end = at
        while end < limit, !view.isClauseEnd(at: end) { end = next(after: end) }
        return min(end, limit)
    }

    private func next(after at: Int) -> Int {
        var next = at + 1
        while next < view.range.upperBound, view.bytes[next] & 0xC0 == 0x80 { next += 1 }
        return next
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
