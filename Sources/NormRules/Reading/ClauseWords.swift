import NormDocument

/// Who, whether, how much and when, as the words around an act say it.
struct ClauseWords {
    private(set) var actor: Statement.Mention?
    private(set) var modality: Statement.Mention?
    private(set) var amounts: [Range<Int>] = []
    private(set) var condition: Range<Int>?

    init(view: HeadedView, clause: Range<Int>, match: PatternMatcher.Match, lexicon: Lexicon) {
        let actorSymbol = lexicon.table["actor"]
        let modalitySymbol = lexicon.table["modality"]
        let amountTerms = [BuiltInToken.amount.rawValue, BuiltInToken.multiple.rawValue]
        for hit in view.sentence.hits {
            let range = hit.start..<hit.end
            if hit.start < match.range.upperBound {
                if let actorSymbol, lexicon.isKind(hit, of: actorSymbol) {
                    actor = Statement.Mention(concept: name(hit, lexicon), range: view.documentRange(range))
                }
                if let modalitySymbol, lexicon.isKind(hit, of: modalitySymbol), clause.overlaps(range) {
                    modality = Statement.Mention(concept: name(hit, lexicon), range: view.documentRange(range))
                }
            }
            if amountTerms.contains(hit.term), clause.overlaps(range) {
                let amount = view.documentRange(range)
                if amounts.last?.overlaps(amount) != true { amounts.append(amount) }
            }
        }
        condition = conditionBefore(match.range.lowerBound, view)
    }

    private func name(_ hit: TermHit, _ lexicon: Lexicon) -> String {
        lexicon.symbols[hit.term].first.map { lexicon.table.names[$0] } ?? ""
    }

    /// From the sentence's start up to the last 的， before the act.
    private func conditionBefore(_ offset: Int, _ view: HeadedView) -> Range<Int>? {
        let bytes = view.sentence.bytes
        let mark = Array("的，".utf8)
        var at = min(offset, view.sentence.range.upperBound) - mark.count
        while at >= view.itemStart {
            if bytes[at..<(at + mark.count)].elementsEqual(mark) {
                return view.documentRange(view.itemStart..<(at + 3))
            }
            at -= 1
        }
        return nil
    }
}
