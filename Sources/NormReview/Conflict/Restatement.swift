import NormLaw
import NormRules
import NormText

/// Finds the sanctions of a document that only repeat those of the law, although their own sentence cites no article:
/// another sentence of the paragraph does, or the document names the act and gives its figures for the same conduct.
struct Restatement {
    /// As for `ConductChecker`: of an act that the document names, so much likeness will do.
    private static let likeness = 0.42
    /// Provisions that are nearly as alike as the best may be meant too.
    private static let nearness = 0.85
    private static let fewestTerms = 4

    let reading: DocumentReading
    let higher: HigherLaw

    /// The provision that the statement repeats: 《某法》第三条.
    func provision(of statement: Statement) -> String? {
        guard let measure = Self.measure(of: statement.act), statement.basis.grade < .article, !higher.namedActs.isEmpty
        else { return nil }
        let clause = SanctionClause(reading, sentence: statement.sentence)
        let all = NormAmount.amounts(in: reading.document.text.bytes, clause.sentence).filter(\.amount.isFine)
        // What stands beside a fine of the law is the law's too, where the article has it; alone it tells too little.
        let shown = measure == .fine ? all.filter { $0.range.overlaps(statement.extent) } : all
        guard !shown.isEmpty else { return nil }
        let fines = shown.map { amount, range in
            Fine(
                amount: amount, circle: clause.norm(at: range)?.circle ?? [],
                conditions: clause.conditions(before: range.lowerBound))
        }
        return neighbour(statement, measure, fines)
            ?? likeProvision(clause, measure, fines, before: statement.range.lowerBound)
    }

    private static func measure(of act: String) -> Measure? {
        Measure.bearing(act) ?? (act.hasPrefix("coercion.") ? [.seizure, .demolition] : nil)
    }

    private struct Fine {
        let amount: NormAmount
        let circle: NormCircle
        let conditions: NormCondition
    }

    /// An article that another sentence of the same paragraph cites.
    private func neighbour(_ statement: Statement, _ measure: Measure, _ fines: [Fine]) -> String? {
        let own = reading.sentences[statement.sentence]
        let paragraph = reading.sentences.lazy.filter { $0.block == own.block && $0.unit == own.unit }.map(\.range)
        let cited = reading.citations.filter { citation in
            !citation.articles.isEmpty && [.clauseBasis, .mention].contains(citation.role)
                && paragraph.contains { $0.contains(citation.range.lowerBound) }
        }
        for citation in cited {
            guard let provisions = higher.provisions(of: [citation]) else { continue }
            if bears(provisions.norms, measure, fines, exactly: false) { return provisions.name.chinese }
        }
        return nil
    }

    /// A provision on the same conduct in an act that the document names.
    private func likeProvision(
        _ clause: SanctionClause, _ measure: Measure, _ fines: [Fine], before offset: Int
    ) -> String? {
        let conduct = clause.conduct(before: offset)
        guard conduct.terms.count >= Self.fewestTerms else { return nil }
        var best: Double?
        for match in higher.norms.matches(conduct, in: .sanction) where higher.namedActs.contains(match.title) {
            guard match.score >= max(Self.likeness, (best ?? 0) * Self.nearness) else { break }
            guard let (act, article) = higher.binding(match) else { continue }
            best = best ?? match.score
            let norms = article.norms(paragraph: match.paragraph, item: match.item == 0 ? nil : match.item)
            if bears(norms, measure, fines, exactly: true) {
                return match.name(in: act).chinese
            }
        }
        return nil
    }

    /// Whether the norms hold the measure, and each fine: with the same bounds, or within theirs where it leaves a range.
    private func bears(_ norms: [Norm], _ measure: Measure, _ fines: [Fine], exactly: Bool) -> Bool {
        guard norms.contains(where: { !$0.measures.isDisjoint(with: measure) }) else { return false }
        return fines.allSatisfy { fine in
            let here = fine.amount
            let outcome = FineComparison.compare(here, for: fine.circle, under: fine.conditions, with: norms)
            guard outcome == .kept else { return false }
            return !exactly && here.isRange
                || norms.contains { $0.fines.contains { $0.lower == here.lower && $0.upper == here.upper } }
        }
    }
}

extension NormAmount {
    /// Whether it leaves a choice.
    fileprivate var isRange: Bool { lower != upper }
}
