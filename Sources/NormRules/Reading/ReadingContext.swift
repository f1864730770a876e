import NormDocument
import NormLaw
import NormText

/// The state of reading one document.
struct ReadingContext {
    private let document: NormativeDocument
    private let bytes: UnsafeBufferPointer<UInt8>
    private let sentences: [Sentence]
    private let tokens: UnsafeBufferPointer<TermHit>
    private let rulebook: Rulebook
    private let titles: TitleFrames
    private let memory: ReadingMemory
    private let periods: Periods
    private let basisReader: BasisReader
    private var nextToken = 0
    private var statements: [Statement] = []
    private var farMatches = FarMatches()
    /// The headings of one sentence: the first sentences of the units that hold it, from the innermost.
    private var headings: (sentence: Int, ranges: [Range<Int>]) = (-1, [])

    init(
        document: NormativeDocument, bytes: UnsafeBufferPointer<UInt8>, sentences: [Sentence], citations: [Citation],
        rulebook: Rulebook, titles: TitleFrames, memory: ReadingMemory
    ) {
        self.document = document
        self.bytes = bytes
        self.sentences = sentences
        self.rulebook = rulebook
        self.titles = titles
        self.memory = memory
        tokens = memory.tokens.hits
        periods = Periods(sentences)
        basisReader = BasisReader(sentences: sentences, citations: citations, periods: periods)
    }

    /// The statements of all sentences in their order.
    mutating func readAll() -> [Statement] {
        for index in sentences.indices { read(index) }
        return statements
    }

    private mutating func read(_ index: Int) {
        let sentence = sentences[index].range
        let own = advanceTokens(to: sentence)
        guard let head = sentences[index].head.map({ sentences[$0].range }) else {
            guard !own.isEmpty else { return }
            let hits = UnsafeBufferPointer(rebasing: tokens[own])
            return read(index, HeadedView(bytes: bytes, sentence: sentence, hits: hits))
        }
        join(head, sentence, own)
        guard memory.joinedHits.count > 0 else { return }
        let joined = memory.joinedBytes
        joined.withUnsafeBufferPointer { joined in
            read(
                index,
                HeadedView(joined: joined, headSize: head.count, sentence: sentence, hits: memory.joinedHits.hits))
        }
    }

    private func join(_ head: Range<Int>, _ sentence: Range<Int>, _ own: Range<Int>) {
        memory.joinedBytes.removeAll(keepingCapacity: true)
        memory.joinedBytes.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[head]))
        memory.joinedBytes.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[sentence]))
        memory.joinedHits.removeAll()
        appendHits(tokenRange(head), shift: head.lowerBound)
        appendHits(own, shift: sentence.lowerBound - head.count)
    }

    private func appendHits(_ range: Range<Int>, shift: Int) {
        for index in range {
            let hit = tokens[index]
            memory.joinedHits.append(TermHit(start: hit.start - shift, end: hit.end - shift, term: hit.term))
        }
    }

    private mutating func advanceTokens(to range: Range<Int>) -> Range<Int> {
        while nextToken < tokens.count, tokens[nextToken].start < range.lowerBound { nextToken += 1 }
        var end = nextToken
        while end < tokens.count, tokens[end].start < range.upperBound { end += 1 }
        defer { nextToken = end }
        return nextToken..<end
    }

    // MARK: Acts

    private mutating func read(_ index: Int, _ view: HeadedView) {
        let matcher = memory.matcher
        matcher.begin(view.sentence)
        matcher.actCandidates(into: &memory.candidates)
        var hasFrames = false
        var next = 0
        while next < memory.candidates.count {
            let act = Int(rulebook.patterns.records.start[Int(memory.candidates[next])].owner)
            memory.matches.removeAll(keepingCapacity: true)
            while next < memory.candidates.count,
                Int(rulebook.patterns.records.start[Int(memory.candidates[next])].owner) == act
            {
                matcher.match(Int(memory.candidates[next]), heedsNegation: true, to: &memory.matches)
                next += 1
            }
            guard !memory.matches.isEmpty else { continue }
            for match in validMatches(of: act) where match.range.upperBound > view.itemStart {
                if !hasFrames { readFrames() }
                hasFrames = true
                statements.append(statement(act: act, match: match, sentence: index, view: view))
            }
        }
        if hasFrames { clearFrames() }
    }

    /// The matches of an act that no exception touches, none in a sentence with a veto; of those that overlap, the longest.
    private func validMatches(of act: Int) -> [PatternMatch] {
        findExceptions(rulebook.acts[act].vetoes)
        guard memory.exceptions.isEmpty else { return [] }
        findExceptions(rulebook.acts[act].exceptions)
        let valid = memory.matches.filter { match in
            !memory.exceptions.contains { $0.range.overlaps(match.range) }
        }
        guard valid.count > 1 else { return valid }
        if LegalParameter.isByWords(act: rulebook.acts[act].id) {
            // Of the words about one quantity the nearest: what stands between farther ones may be about another.
            let bySize = valid.sorted { ($0.range.count, $0.range.lowerBound) < ($1.range.count, $1.range.lowerBound) }
            return Self.distinct(bySize) { $0.focus.overlaps($1.focus) }
        }
        let bySize = valid.sorted { ($1.range.count, $0.range.lowerBound) < ($0.range.count, $1.range.lowerBound) }
        return Self.distinct(bySize) { $0.range.overlaps($1.range) }
    }

    /// The matches that none before them clashes with, in the order of the text.
    private static func distinct(
        _ matches: [PatternMatch], clash: (PatternMatch, PatternMatch) -> Bool
    ) -> [PatternMatch] {
        var kept: [PatternMatch] = []
        for match in matches where !kept.contains(where: { clash($0, match) }) { kept.append(match) }
        return kept.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    private func findExceptions(_ patterns: Range<Int>) {
        memory.exceptions.removeAll(keepingCapacity: true)
        for pattern in patterns where memory.matcher.mayMatch(pattern) {
            memory.matcher.match(pattern, heedsNegation: false, to: &memory.exceptions)
        }
    }

    private mutating func statement(act: Int, match: PatternMatch, sentence index: Int, view: HeadedView) -> Statement {
        let extent = view.documentRange(match.range)
        let clause = view.clause(around: match.range)
        let words = ClauseWords(view: view, clause: clause, match: match, lexicon: rulebook.lexicon)
        let basis = basisReader.basis(ofSentence: index, before: extent.upperBound)
        return Statement(
            act: rulebook.acts[act].id, actIndex: act, range: view.documentRange(match.focus), extent: extent,
            sentence: index, actor: words.actor, modality: words.modality, amounts: words.amounts,
            condition: words.condition, basis: basis, frames: frames(match, clause, index, view))
    }

    // MARK: Frames

    private func readFrames() {
        memory.matcher.frameCandidates(into: &memory.frameCandidates)
        for pattern in memory.frameCandidates {
            let frame = Int(rulebook.patterns.records.start[Int(pattern)].owner)
            memory.matcher.match(Int(pattern), heedsNegation: false, to: &memory.frames[frame])
        }
        for frame in memory.frames.indices where memory.frames[frame].count > 1 {
            memory.frames[frame].sort { $0.range.lowerBound < $1.range.lowerBound }
        }
    }

    private func clearFrames() {
        for frame in memory.frames.indices where !memory.frames[frame].isEmpty {
            memory.frames[frame].removeAll(keepingCapacity: true)
        }
    }

    private mutating func frames(
        _ match: PatternMatch, _ clause: Range<Int>, _ sentence: Int, _ view: HeadedView
    ) -> [Statement.FrameMatch] {
        var found: [Statement.FrameMatch] = []
        for frame in memory.frames.indices where memory.looksFar[frame] || !memory.frames[frame].isEmpty {
            if let match = frameMatch(frame, match: match, clause: clause, sentence: sentence, view: view) {
                found.append(match)
            }
        }
        return found
    }

    private mutating func frameMatch(
        _ index: Int, match: PatternMatch, clause: Range<Int>, sentence: Int, view: HeadedView
    ) -> Statement.FrameMatch? {
        for scope in rulebook.frames[index].scopes {
            let words: Range<Int>?
            switch scope {
            case .before:
                words = first(index) {
                    $0.lowerBound >= clause.lowerBound && $0.upperBound <= match.range.lowerBound
                }
            case .within:
                words = first(index) {
                    match.range.contains($0.lowerBound) && $0.upperBound <= match.range.upperBound
                }
            case .after:
                words = first(index) {
                    $0.lowerBound >= match.range.upperBound && $0.upperBound <= clause.upperBound
                }
            case .clause: words = first(index) { $0.overlaps(clause) }
            case .sentenceBefore:
                words = first(index) {
                    $0.lowerBound >= view.itemStart && $0.upperBound <= match.range.lowerBound
                }
            case .sentence: words = first(index) { $0.upperBound > view.itemStart }
            case .head: words = first(index) { $0.upperBound <= view.itemStart }
            case .period:
                guard let range = farMatch(index, in: periods[sentence]) else { continue }
                return Statement.FrameMatch(frame: rulebook.frames[index].id, range: range)
            case .heading:
                guard let range = headingMatch(index, sentence: sentence) else { continue }
                return Statement.FrameMatch(frame: rulebook.frames[index].id, range: range)
            case .title:
                let part = document.blocks[sentences[sentence].block].part
                guard titles.matches(memory.framePatterns[index], part: part) else { continue }
                return Statement.FrameMatch(frame: rulebook.frames[index].id, range: 0..<0)
            }
            if let words {
                return Statement.FrameMatch(frame: rulebook.frames[index].id, range: view.documentRange(words))
            }
        }
        return nil
    }

    private func first(_ frame: Int, where holds: (Range<Int>) -> Bool) -> Range<Int>? {
        memory.frames[frame].first { holds($0.range) }?.range
    }

    private mutating func headingMatch(_ frame: Int, sentence: Int) -> Range<Int>? {
        if headings.sentence != sentence { headings = (sentence, headingRanges(of: sentence)) }
        for range in headings.ranges {
            if let match = farMatch(frame, in: range) { return match }
        }
        return nil
    }

    private func headingRanges(of sentence: Int) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var unit = sentences[sentence].unit
        while let index = unit {
            let first = firstSentence(at: document.units[index].range.lowerBound)
            if let first, first != sentence { ranges.append(sentences[first].range) }
            unit = document.units[index].parent
        }
        return ranges
    }

    private mutating func farMatch(_ frame: Int, in range: Range<Int>) -> Range<Int>? {
        if !farMatches.knows(range) {
            memory.farMatcher.begin(
                SentenceView(bytes: bytes, range: range, hits: UnsafeBufferPointer(rebasing: tokens[tokenRange(range)]))
            )
            memory.farMatcher.frameCandidates(into: &memory.farCandidates)
            farMatches.fill(range) { matches in
                for pattern in memory.farCandidates {
                    let frame = Int(rulebook.patterns.records.start[Int(pattern)].owner)
                    // The first pattern of a frame that matches decides.
                    guard memory.looksFar[frame], matches.last?.frame != frame,
                        let match = memory.farMatcher.firstMatch(of: Int(pattern))
                    else { continue }
                    matches.append((frame, match))
                }
            }
        }
        return farMatches.match(of: frame, in: range)
    }

    private func tokenRange(_ range: Range<Int>) -> Range<Int> {
        firstToken(from: range.lowerBound)..<firstToken(from: range.upperBound)
    }

    private func firstToken(from offset: Int) -> Int {
        var low = 0
        var high = tokens.count
        while low < high {
            let middle = (low + high) / 2
            if tokens[middle].start < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private func firstSentence(at offset: Int) -> Int? {
        let index = sentences.partitionIndex { $0.range.upperBound > offset }
        return index < sentences.count ? index : nil
    }
}
