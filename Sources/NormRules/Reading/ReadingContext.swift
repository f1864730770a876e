import NormDocument
import NormLaw
import NormText

/// The state of reading one document.
struct ReadingContext {
    let document: NormativeDocument
    let sentences: [Sentence]
    let citations: [Citation]
    let tokens: [TermHit]
    let rulebook: Rulebook
    let titles: TitleFrames
    private var nextToken = 0
    private let periods: Periods
    private let basisReader: BasisReader

    init(
        document: NormativeDocument, sentences: [Sentence], citations: [Citation], tokens: [TermHit],
        rulebook: Rulebook, titles: TitleFrames
    ) {
        self.document = document
        self.sentences = sentences
        self.citations = citations
        self.tokens = tokens
        self.rulebook = rulebook
        self.titles = titles
        periods = Periods(sentences)
        basisReader = BasisReader(sentences: sentences, citations: citations, periods: periods)
    }

    /// The statements of one sentence. Sentences are asked for in order.
    mutating func statements(ofSentence index: Int) -> [Statement] {
        let sentence = sentences[index]
        let own = advanceTokens(to: sentence.range)
        let view = HeadedView(
            document: document, sentence: sentence, head: headRange(of: sentence), tokens: tokens, own: own)
        guard !view.sentence.hits.isEmpty else { return [] }
        let matches = SentenceMatches(view: view.sentence, plan: rulebook.plan)
        return matches.acts.flatMap { act, found in
            found.compactMap { statement(act: act, match: $0, sentence: index, view: view, matches: matches) }
        }
    }

    private mutating func advanceTokens(to range: Range<Int>) -> Range<Int> {
        while nextToken < tokens.count, tokens[nextToken].start < range.lowerBound { nextToken += 1 }
        var end = nextToken
        while end < tokens.count, tokens[end].start < range.upperBound { end += 1 }
        defer { nextToken = end }
        return nextToken..<end
    }

    private func headRange(of sentence: Sentence) -> Range<Int>? { sentence.head.map { sentences[$0].range } }

    private func statement(
        act: Int, match: PatternMatcher.Match, sentence index: Int, view: HeadedView, matches: SentenceMatches
    ) -> Statement? {
        // A match that stands in the head alone belongs to the head.
        guard match.range.upperBound > view.itemStart else { return nil }
        let extent = view.documentRange(match.range)
        let clause = view.clause(around: match.range)
        let words = ClauseWords(view: view, clause: clause, match: match, lexicon: rulebook.lexicon)
        let basis = basisReader.basis(ofSentence: index, before: extent.upperBound)
        let frames = rulebook.frames.indices.compactMap { frame in
            frameMatch(frame, match: match, clause: clause, sentence: index, view: view, matches: matches)
        }
        return Statement(
            act: rulebook.acts[act].id, range: view.documentRange(match.focus), extent: extent, sentence: index,
            actor: words.actor, modality: words.modality, amounts: words.amounts, condition: words.condition,
            basis: basis, frames: frames)
    }

    private func frameMatch(
        _ index: Int, match: PatternMatcher.Match, clause: Range<Int>, sentence: Int, view: HeadedView,
        matches: SentenceMatches
    ) -> Statement.FrameMatch? {
        let frame = rulebook.frames[index]
        let found = matches.frames[index] ?? []
        for scope in frame.scopes {
            let words: Range<Int>?
            switch scope {
            case .before:
                words = first(in: found) {
                    $0.lowerBound >= clause.lowerBound && $0.upperBound <= match.range.lowerBound
                }
            case .within:
                words = first(in: found) {
                    match.range.contains($0.lowerBound) && $0.upperBound <= match.range.upperBound
                }
            case .after:
                words = first(in: found) {
                    $0.lowerBound >= match.range.upperBound && $0.upperBound <= clause.upperBound
                }
            case .clause: words = first(in: found) { $0.overlaps(clause) }
            case .sentenceBefore:
                words = first(in: found) {
                    $0.lowerBound >= view.itemStart && $0.upperBound <= match.range.lowerBound
                }
            case .sentence: words = first(in: found) { $0.upperBound > view.itemStart }
            case .head: words = first(in: found) { $0.upperBound <= view.itemStart }
            case .period:
                guard let range = periodMatch(frame, sentence: sentence) else { continue }
                return Statement.FrameMatch(frame: frame.id, range: range)
            case .heading:
                guard let range = headingMatch(frame, sentence: sentence) else { continue }
                return Statement.FrameMatch(frame: frame.id, range: range)
            case .title:
                guard titles.matches(frame.patterns, part: document.blocks[sentences[sentence].block].part) else {
                    continue
                }
                return Statement.FrameMatch(frame: frame.id, range: 0..<0)
            }
            if let words { return Statement.FrameMatch(frame: frame.id, range: view.documentRange(words)) }
        }
        return nil
    }

    private func first(in matches: [PatternMatcher.Match], where holds: (Range<Int>) -> Bool) -> Range<Int>? {
        matches.first { holds($0.range) }?.range
    }

    private func periodMatch(_ frame: Frame, sentence: Int) -> Range<Int>? {
        firstMatch(frame.patterns, in: periods[sentence])
    }

    /// The first sentence of each unit that holds the sentence.
    private func headingMatch(_ frame: Frame, sentence: Int) -> Range<Int>? {
        var unit = sentences[sentence].unit
        while let index = unit {
            let first = firstSentence(at: document.units[index].range.lowerBound)
            if let first, first != sentence, let range = firstMatch(frame.patterns, in: sentences[first].range) {
                return range
            }
            unit = document.units[index].parent
        }
        return nil
    }

    func firstMatch(_ patterns: [Pattern], in range: Range<Int>) -> Range<Int>? {
        let view = SentenceView(
            bytes: document.text.bytes, range: range, hits: tokens[tokenRange(range)])
        for pattern in patterns {
            if let match = PatternMatcher.matches(of: pattern, in: view).first { return match.range }
        }
        return nil
    }

    private func tokenRange(_ range: Range<Int>) -> Range<Int> {
        let first = tokens.partitionIndex { $0.start >= range.lowerBound }
        let last = tokens.partitionIndex { $0.start >= range.upperBound }
        return first..<last
    }

    private func firstSentence(at offset: Int) -> Int? {
        let index = sentences.partitionIndex { $0.range.upperBound > offset }
        return index < sentences.count ? index : nil
    }
}
