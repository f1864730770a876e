import Glibc

/// Matches patterns against one sentence after another; its memory is used again for each. One instance a thread.
///
/// Patterns with several gaps could try very many combinations on a text made for it; after `mostSteps` places the search
/// of a sentence ends with what it has found. No real sentence comes near.
final class PatternMatcher {
    private static let mostSteps = 20_000
    private static let none = -1
    /// No two sentences are longer than what numbers of 32 bits count from here on.
    private static let lastBase = 1 << 31

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
    /// Whether `mask` and `terms` are those of the sentence; few sentences need them.
    private var areTermsMarked = false
    private let terms: UnsafeMutableBufferPointer<Presence>
    private let presences: UnsafeMutableBufferPointer<Presence>
    private let tried: UnsafeMutableBufferPointer<UInt32>
    /// For each mark of a rival where it was last seen: bytes of all sentences so far, each counted from 1 on.
    private let rivals: UnsafeMutableBufferPointer<UInt32>
    /// Of the hits those that tell patterns.
    private let active = HitBuffer(capacity: 256)
    /// The place of the first byte of the sentence, in the same count.
    private var base = 1
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
        rivals = Self.zeros(AnchorTable.markCount)
    }

    deinit {
        free(terms.baseAddress)
        free(presences.baseAddress)
        free(tried.baseAddress)
        free(rivals.baseAddress)
    }

    /// Zeros are stamped with no sentence. The system gives such memory only where it is written to, and a short document
    /// touches little of it.
    private static func zeros<Element: BitwiseCopyable>(_ count: Int) -> UnsafeMutableBufferPointer<Element> {
        guard let memory = calloc(max(1, count), MemoryLayout<Element>.stride) else { fatalError("out of memory") }
        return UnsafeMutableBufferPointer(start: memory.bindMemory(to: Element.self, capacity: count), count: count)
    }

    /// Turns to a sentence; its bytes and hits must stay until the next one.
    func begin(_ view: SentenceView) {
        base += 2 * self.view.range.count
        self.view = view
        if sentence == .max || base > Self.lastBase { restart() }
        sentence += 1
        isScanned = false
        areTermsMarked = false
    }

    private func markTerms() {
        guard !areTermsMarked else { return }
        areTermsMarked = true
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
        base = 1
        terms.update(repeating: Presence())
        presences.update(repeating: Presence())
        tried.update(repeating: 0)
        rivals.update(repeating: 0)
    }

    // MARK: Which patterns are tried

    /// Puts the patterns of acts that may match into `found`, ascending.
    func actCandidates(into found: inout [UInt32]) {
        collect(table.acts, into: &found)
    }

    /// The same for frames.
    func frameCandidates(into found: inout [UInt32]) {
        collect(table.frames, into: &found)
    }

    private func collect(_ anchors: AnchorTable, into found: inout [UInt32]) {
        found.removeAll(keepingCapacity: true)
        active.removeAll()
        active.append(view.hits, where: anchors.isActive)
        guard active.count > 0 else { return }
        scanMarks()
        collectForward(anchors, into: &found)
        // What is behind is farther than all that was seen before.
        base += view.range.count
        collectBackward(anchors, into: &found)
        found.sort()
    }

    /// From left to right: the patterns without a rival and those whose rival stands before the anchor.
    private func collectForward(_ anchors: AnchorTable, into found: inout [UInt32]) {
        let (hits, rivals, base, lowerBound) = (active.hits, rivals, base, view.range.lowerBound)
        let (bounds, patterns, marks) = (anchors.bounds.start, anchors.patterns.start, anchors.rivals.start)
        var index = 0
        while index < hits.count {
            let start = hits[index].start
            let place = base + start - lowerBound
            var next = index
            repeat {
                let bound = bounds[hits[next].term]
                for entry in Int(bound.lone)..<Int(bound.before) { attempt(patterns[entry].pattern, &found) }
                for entry in Int(bound.before)..<Int(bound.behind) {
                    let anchored = patterns[entry]
                    guard Int(rivals[Int(anchored.rival)]) >= max(base, place - Int(anchored.span) - markSize) else {
                        continue
                    }
                    attempt(anchored.pattern, &found)
                }
                next += 1
            } while next < hits.count && hits[next].start == start
            // A rival that begins where the anchor does is none.
            while index < next {
                let bound = bounds[hits[index].term]
                for mark in Int(bound.rivalsBefore)..<Int(bound.rivalsBehind) {
                    rivals[Int(marks[mark])] = UInt32(truncatingIfNeeded: place)
                }
                index += 1
            }
        }
    }

    /// From right to left: the patterns whose rival stands behind the anchor.
    private func collectBackward(_ anchors: AnchorTable, into found: inout [UInt32]) {
        let (hits, rivals, base, lowerBound) = (active.hits, rivals, base, view.range.lowerBound)
        let (bounds, patterns, marks) = (anchors.bounds.start, anchors.patterns.start, anchors.rivals.start)
        var index = hits.count - 1
        while index >= 0 {
            let start = hits[index].start
            let place = base + start - lowerBound
            var next = index
            repeat {
                let term = hits[next].term
                for entry in Int(bounds[term].behind)..<Int(bounds[term + 1].lone) {
                    let anchored = patterns[entry]
                    let rival = Int(rivals[Int(anchored.rival)])
                    guard rival >= place, rival <= place + Int(anchored.span) + markSize else { continue }
                    attempt(anchored.pattern, &found)
                }
                next -= 1
            } while next >= 0 && hits[next].start == start
            while index > next {
                let term = hits[index].term
                for mark in Int(bounds[term].rivalsBehind)..<Int(bounds[term + 1].rivalsBefore) {
                    rivals[Int(marks[mark])] = UInt32(truncatingIfNeeded: place)
                }
                index -= 1
            }
        }
    }

    private func attempt(_ pattern: UInt32, _ found: inout [UInt32]) {
        guard tried[Int(pattern)] != sentence else { return }
        tried[Int(pattern)] = sentence
        if mayMatchBesides(Int(pattern)) { found.append(pattern) }
    }

    /// False where an element that must stand does not, or not behind the one before it.
    func mayMatch(_ pattern: Int) -> Bool {
        let record = records[pattern]
        guard presence(of: elements[Int(record.firstElement + record.rival)].terms).last >= 0 else { return false }
        return isInOrder(record)
    }

    private func isInOrder(_ record: PatternTable.Record) -> Bool {
        var earliest = -1
        for index in Int(record.firstElement)..<Int(record.firstElement + record.elementCount)
        where elements[index].isNeeded {
            let presence = presence(of: elements[index].terms)
            guard presence.last >= 0, view.hits[Int(presence.last)].start > earliest else { return false }
            earliest = max(earliest, view.hits[Int(presence.first)].start)
        }
        return true
    }

    /// The same where the anchor and the rival stand in their order.
    private func mayMatchBesides(_ pattern: Int) -> Bool {
        let record = records[pattern]
        var isWhole = true
        for index in 0..<record.elementCount where index != record.anchor && index != record.rival {
            let element = elements[Int(record.firstElement + index)]
            guard element.isNeeded else { continue }
            isWhole = false
            guard presence(of: element.terms).last >= 0 else { return false }
        }
        return isWhole || isInOrder(record)
    }

    /// Where the terms of a set stand in the sentence; `last` is negative where none does.
    private func presence(of set: UInt32) -> Presence {
        let known = presences[Int(set)]
        if known.stamp == sentence { return known }
        markTerms()
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
