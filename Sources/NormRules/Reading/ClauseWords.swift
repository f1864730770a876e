import NormDocument

/// Who, whether, how much and when, as the words around an act say it.
struct ClauseWords {
    private(set) var actor: Statement.Mention?
    private(set) var modality: Statement.Mention?
    private(set) var amounts: [Range<Int>] = []
    private(set) var condition: Range<Int>?

    init(view: HeadedView, clause: Range<Int>, match: PatternMatch, lexicon: Lexicon) {
        var lastActor: TermHit?
        var lastModality: TermHit?
        for hit in view.sentence.hits {
            let range = hit.start..<hit.end
            if hit.start < match.range.upperBound {
                let role = lexicon.role(of: hit.term)
                if role.contains(.actor) { lastActor = hit }
                if role.contains(.modality), clause.overlaps(range) { lastModality = hit }
            }
            if hit.term == BuiltInToken.amount.rawValue || hit.term == BuiltInToken.multiple.rawValue,
                clause.overlaps(range)
            {
                let amount = view.documentRange(range)
                if amounts.last?.overlaps(amount) != true { amounts.append(amount) }
            }
        }
        let mention = { (hit: TermHit) in
            Statement.Mention(
                concept: lexicon.concept(of: hit.term), range: view.documentRange(hit.start..<hit.end))
        }
        actor = lastActor.map(mention)
        modality = lastModality.map(mention)
        condition = conditionBefore(match.range.lowerBound, view)
    }

    private static let conditionMark = Array("的，".utf8)

    /// From the sentence's start up to the last 的， before the act.
    private func conditionBefore(_ offset: Int, _ view: HeadedView) -> Range<Int>? {
        let bytes = view.sentence.bytes
        let mark = Self.conditionMark
        var at = min(offset, view.sentence.range.upperBound) - mark.count
        while at >= view.itemStart {
            if bytes[at] == mark[0], bytes[at..<(at + mark.count)].elementsEqual(mark) {
                return view.documentRange(view.itemStart..<(at + 3))
            }
            at -= 1
        }
        return nil
    }
}
