import Glibc

/// Matches patterns against one sentence after another; its memory is used again for each. One instance a thread.
///
/// Patterns with several gaps could try very many combinations on a text made for it; after `mostSteps` places the search
/// of a sentence ends with what it has found. No real sentence comes near.
final class PatternMatcher {
    private static let mostSteps = 20_000
    private static let none = -1

    private let table: PatternTable
    private let records: UnsafePointer<PatternTable.Record>
    private let elements: UnsafePointer<PatternTable.Element>
    private let sets: UnsafePointer<PatternTable.TermSet>
    private let setTerms: UnsafePointer<UInt32>
    private let setBits: UnsafePointer<UInt64>

    private var view = SentenceView(bytes: .init(start: nil, count: 0), range: 0..<0, hits: .init(start: nil, count: 0))
    /// Counts the sentences: what is stamped with another number belongs to an earlier one.
    private var sentence: UInt32 = 0
    /// One bit for each remainder of 64 of the terms in the sentence.
    private var mask: UInt64 = 0
    private let terms: UnsafeMutableBufferPointer<Presence>
    private let presences: UnsafeMutableBufferPointer<Presence>
    private let tried: UnsafeMutableBufferPointer<UInt32>
    /// Whether the presences of rivals in the present sentence are marked.
    private var areRivalsMarked = false
    /// Places of ， ； ： in the view, and the bytes of its quotation marks; made when first needed.
    private var clauseEnds: [Int] = []
    private var markSize = 0
    private var isScanned = false
    private var steps = 0
    private var heedsNegation = false
    private var focusStart = 0
    private var focusEnd = 0

    /// The first and the last hit of a term or set in the sentence `stamp`.
    private struct Presence: BitwiseCopyable {
        var stamp: UInt32 = 0
        var first: Int32 = 0
        var last: Int32 = -1
    }

    init(table: PatternTable, termCount: Int) {
        self.table = table
        records = table.records.start
        elements = table.elements.start
        sets = table.sets.start
        setTerms = table.setTerms.start
        setBits = table.setBits.start
        terms = Self.zeros(termCount)
        presences = Self.zeros(table.sets.count)
        tried = Self.zeros(table.records.count)
    }

    deinit {
        free(terms.baseAddress)
        free(presences.baseAddress)
        free(tried.baseAddress)
    }

    /// Zeros are stamped with no sentence. The system gives such memory only where it is written to, and a short document
    /// touches little of it.
    private static func zeros<Element: BitwiseCopyable>(_ count: Int) -> UnsafeMutableBufferPointer<Element> {
        guard let memory = calloc(max(1, count), MemoryLayout<Element>.stride) else { fatalError("out of memory") }
        return UnsafeMutableBufferPointer(start: memory.bindMemory(to: Element.self, capacity: count), count: count)
    }

    /// Turns to a sentence; its bytes and hits must stay until the next one.
    func begin(_ view: SentenceView) {
        self.view = view
        if sentence == .max { restart() }
        sentence += 1
        isScanned = false
        areRivalsMarked = false
        mask = 0
        for index in view.hits.indices {
            let term = view.hits[index].term
            mask |= 1 << UInt64(term % 64)
            if terms[term].stamp != sentence {
                terms[term] = Presence(stamp: sentence, first: Int32(index), last: Int32(index))
            } else {
                terms[term].last = Int32(index)
            }
        }
    }

    private func restart() {
        sentence = 0
        terms.update(repeating: Presence())
        presences.update(repeating: Presence())
        tried.update(repeating: 0)
    }

    // MARK: Which patterns are tried

    /// Puts the patterns of acts that may match into `found`, ascending.
    func actCandidates(into found: inout [UInt32]) {
        collect(table.actBounds.start, table.actPatterns.start, into: &found)
    }

    /// The same for frames.
    func frameCandidates(into found: inout [UInt32]) {
        collect(table.frameBounds.start, table.framePatterns.start, into: &found)
    }

    private func collect(
        _ bounds: UnsafePointer<UInt32>, _ patterns: UnsafePointer<PatternTable.Anchored>, into found: inout [UInt32]
    ) {
        found.removeAll(keepingCapacity: true)
        markRivals()
        let (sentence, hits, presences, tried) = (sentence, view.hits, presences, tried)
        for index in hits.indices {
            let term = hits[index].term
            guard terms[term].first == index else { continue }
            for place in Int(bounds[term])..<Int(bounds[term + 1]) {
                let rival = presences[Int(patterns[place].rival)]
                guard rival.stamp == sentence, rival.last >= 0 else { continue }
                let pattern = patterns[place].pattern
                guard tried[Int(pattern)] != sentence,
                    isNear(terms[term], rival, patterns[place].rival, records[Int(pattern)])
                else { continue }
                tried[Int(pattern)] = sentence
                if mayMatch(Int(pattern)) { found.append(pattern) }
            }
        }
        found.sort()
    }

    /// Most anchors stand without the rival of their pattern: which rivals are here is found once for all of them.
    private func markRivals() {
        guard !areRivalsMarked else { return }
        areRivalsMarked = true
        let (sentence, hits, presences) = (sentence, view.hits, presences)
        let bounds = table.rivalBounds.start
        let sets = table.rivalSets.start
        for index in hits.indices {
            let term = hits[index].term
            let found = terms[term]
            guard found.first == index else { continue }
            for place in Int(bounds[term])..<Int(bounds[term + 1]) {
                let set = Int(sets[place])
                if presences[set].stamp != sentence {
                    presences[set] = found
                } else if presences[set].last < found.last {
                    presences[set].last = found.last
                }
            }
        }
    }

    /// Whether a term of the rival stands near enough to one of the anchor, on the side where it has to.
    private func isNear(
        _ anchor: Presence, _ rival: Presence, _ rivalTerms: UInt32, _ record: PatternTable.Record
    ) -> Bool {
        guard record.anchor != record.rival, record.span >= 0 else { return true }
        scanMarks()
        let hits = view.hits
        let term = hits[Int(anchor.first)].term
        let span = Int(record.span) + markSize
        let isBefore = record.rival < record.anchor
        for index in Int(anchor.first)...Int(anchor.last) where hits[index].term == term {
            let start = hits[index].start
            var place = isBefore ? min(index - 1, Int(rival.last)) : max(index + 1, Int(rival.first))
            if isBefore {
                while place >= Int(rival.first), hits[place].start >= start - span {
                    if contains(rivalTerms, hits[place].term), hits[place].start < start { return true }
                    place -= 1
                }
            } else {
                while place <= Int(rival.last), hits[place].start <= start + span {
                    if contains(rivalTerms, hits[place].term), hits[place].start > start { return true }
                    place += 1
                }
            }
        }
        return false
    }

    /// False where an element that must stand does not, or not behind the one before it.
    func mayMatch(_ pattern: Int) -> Bool {
        let record = records[pattern]
        guard presence(of: elements[Int(record.firstElement + record.rival)].terms).last >= 0 else { return false }
        var earliest = -1
        for index in Int(record.firstElement)..<Int(record.firstElement + record.elementCount)
        where elements[index].isNeeded {
            let presence = presence(of: elements[index].terms)
            guard presence.last >= 0, view.hits[Int(presence.last)].start > earliest else { return false }
            earliest = max(earliest, view.hits[Int(presence.first)].start)
        }
        return true
    }

    /// Where the terms of a set stand in the sentence; `last` is negative where none does.
    private func presence(of set: UInt32) -> Presence {
        let known = presences[Int(set)]
        if known.stamp == sentence { return known }
        var found = Presence(stamp: sentence, first: .max, last: -1)
        let size = Int(sets[Int(set)].count)
        if sets[Int(set)].mask & mask == 0 {
            // None of its terms stands here.
        } else if size < view.hits.count {
            let list = setTerms + Int(sets[Int(set)].first)
            for index in 0..<size {
                let term = terms[Int(list[index])]
                guard term.stamp == sentence else { continue }
                found.first = min(found.first, term.first)
                found.last = max(found.last, term.last)
            }
        } else {
            for index in view.hits.indices where contains(set, view.hits[index].term) {
                found.first = min(found.first, Int32(index))
                found.last = Int32(index)
            }
        }
        presences[Int(set)] = found
        return found
    }

    @inline(__always)
    private func contains(_ number: UInt32, _ term: Int) -> Bool {
        let set = sets[Int(number)]
        guard set.mask & (1 << UInt64(term & 63)) != 0 else { return false }
        if set.bits >= 0 { return setBits[Int(set.bits) + term >> 6] & (1 << UInt64(term & 63)) != 0 }
        let list = setTerms + Int(set.first)
        for index in 0..<Int(set.count) where Int(list[index]) == term { return true }
        return false
    }

    // MARK: Matches

    /// Appends the matches of a pattern that may match from left to right; they do not overlap.
    ///
    /// - Parameter heedsNegation: whether words that are denied (不收费, 不再收费) are passed over, as they are for acts;
    ///   what excuses an act may be worded so.
    func match(_ pattern: Int, heedsNegation: Bool, to found: inout [PatternMatch]) {
        self.heedsNegation = heedsNegation
        _ = search(pattern) { match in
            found.append(match)
            return true
        }
    }

    /// The first match of any of the patterns, in their order.
    func firstMatch(of patterns: Range<Int>) -> Range<Int>? {
        heedsNegation = false
        for pattern in patterns where mayMatch(pattern) {
            if let match = search(pattern, { _ in false }) { return match.range }
        }
        return nil
    }

    /// The first match of a pattern that may match.
    func firstMatch(of pattern: Int) -> Range<Int>? {
        heedsNegation = false
        return search(pattern) { _ in false }?.range
    }

    /// Calls `body` with one match after the other until it returns false; returns the last one.
    private func search(_ pattern: Int, _ body: (PatternMatch) -> Bool) -> PatternMatch? {
        let record = records[pattern]
        let first = elements[Int(record.firstElement)].terms
        let anchor = presence(of: elements[Int(record.firstElement + record.anchor)].terms)
        guard anchor.last >= 0 else { return nil }
        scanMarks()
        // No match begins behind its last anchor, or too far before the first.
        let lastStart = view.hits[Int(anchor.last)].start
        var from = view.range.lowerBound
        if record.reach >= 0 {
            from = max(from, view.hits[Int(anchor.first)].start - Int(record.reach) - markSize)
        }
        var last: PatternMatch?
        var index = hit(from: from, after: 0)
        steps = 0
        while index < view.hits.count, view.hits[index].start <= lastStart {
            let start = view.hits[index].start
            guard contains(first, view.hits[index].term), !isDenied(start, from: view.range.lowerBound) else {
                index += 1
                continue
            }
            focusStart = start
            focusEnd = start
            let end = match(record, element: 0, at: start, hint: firstHit(besides: index))
            guard end != Self.none else {
                index = hit(from: start + 1, after: index)
                continue
            }
            let match = PatternMatch(
                range: start..<end, focus: focusStart < focusEnd ? focusStart..<focusEnd : start..<end)
            last = match
            guard body(match) else { break }
            index = hit(from: max(end, start + 1), after: index)
        }
        return last
    }

    /// Matches the elements from `index` on at exactly `at`; the end of the match, or `none`. No hit before `hint` begins
    /// at `at` or behind it.
    private func match(_ record: PatternTable.Record, element index: UInt32, at: Int, hint: Int) -> Int {
        guard index < record.elementCount else { return at }
        steps += 1
        guard steps < Self.mostSteps else { return Self.none }
        let element = elements[Int(record.firstElement + index)]
        guard element.hasGap, index > 0 else { return matchHere(record, element: index, at: at, hint: hint) }
        let limit = gapEnd(from: at, element)
        var place = hit(from: at, after: hint)
        if element.isNegated {
            while place < view.hits.count, view.hits[place].start < limit {
                if contains(element.terms, view.hits[place].term) { return Self.none }
                place += 1
            }
            return match(record, element: index + 1, at: at, hint: hint)
        }
        while place < view.hits.count, view.hits[place].start < limit {
            let start = view.hits[place].start
            guard contains(element.terms, view.hits[place].term), !isDenied(start, from: at) else {
                place += 1
                continue
            }
            let end = matchHere(record, element: index, at: start, hint: firstHit(besides: place))
            if end != Self.none { return end }
            place = hit(from: start + 1, after: place)
        }
        return element.isOptional ? match(record, element: index + 1, at: at, hint: hint) : Self.none
    }

    private func matchHere(_ record: PatternTable.Record, element index: UInt32, at: Int, hint: Int) -> Int {
        let element = elements[Int(record.firstElement + index)]
        // A term may begin with a mark itself: a citation begins with 《.
        let behindMarks = index == 0 || element.hasGap ? at : view.behindMarks(at)
        if element.isNegated {
            if stands(element.terms, at: at, hint) || behindMarks > at && stands(element.terms, at: behindMarks, hint) {
                return Self.none
            }
            return match(record, element: index + 1, at: at, hint: hint)
        }
        var start = at
        while true {
            var place = hit(from: start, after: hint)
            while place < view.hits.count, view.hits[place].start == start {
                let hit = view.hits[place]
                if contains(element.terms, hit.term) {
                    let end = match(record, element: index + 1, at: hit.end, hint: place)
                    if end != Self.none {
                        // Written on the way back, so only the match that holds is recorded.
                        noteFocus(record, index, start..<hit.end)
                        return end
                    }
                }
                place += 1
            }
            guard start < behindMarks else { break }
            start = behindMarks
        }
        return element.isOptional ? match(record, element: index + 1, at: at, hint: hint) : Self.none
    }

    @inline(__always)
    private func isDenied(_ offset: Int, from start: Int) -> Bool {
        heedsNegation && view.isNegated(at: offset, from: start)
    }

    private func noteFocus(_ record: PatternTable.Record, _ index: UInt32, _ range: Range<Int>) {
        if index == record.focusEnd - 1 {
            focusStart = range.lowerBound
            focusEnd = range.upperBound
        }
        if index >= record.focusStart, index < record.focusEnd {
            focusStart = range.lowerBound
            focusEnd = max(focusEnd, range.upperBound)
        }
    }

    private func stands(_ set: UInt32, at start: Int, _ hint: Int) -> Bool {
        var place = hit(from: start, after: hint)
        while place < view.hits.count, view.hits[place].start == start {
            if contains(set, view.hits[place].term) { return true }
            place += 1
        }
        return false
    }

    /// The first hit that begins at `offset` or behind it; those before `index` do not.
    @inline(__always)
    private func hit(from offset: Int, after index: Int) -> Int {
        var index = index
        while index < view.hits.count, view.hits[index].start < offset { index += 1 }
        return index
    }

    /// The first hit that begins where this one does.
    @inline(__always)
    private func firstHit(besides index: Int) -> Int {
        var index = index
        while index > 0, view.hits[index - 1].start == view.hits[index].start { index -= 1 }
        return index
    }

    /// The last place (exclusive) where an element behind this gap may begin.
    private func gapEnd(from at: Int, _ element: PatternTable.Element) -> Int {
        let limit = min(view.range.upperBound, at + Int(element.gap) + 1)
        guard !element.crossesClauses else { return limit }
        for end in clauseEnds where end >= at { return min(end, limit) }
        return limit
    }

    private func scanMarks() {
        guard !isScanned else { return }
        isScanned = true
        clauseEnds.removeAll(keepingCapacity: true)
        markSize = 0
        var at = view.range.lowerBound
        while at < view.range.upperBound {
            switch view.bytes[at] {
            case 0xEF where view.isClauseEnd(at: at): clauseEnds.append(at)
            case 0xE2, 0xE3: markSize += view.isMark(at: at) ? 3 : 0
            case 0xE4...0xE9: at += 2
            default: break
            }
            at += 1
        }
    }
}
