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
    /// The same where no fine tells which is meant: an item says less of the conduct than the clause that takes it over.
    private static let nearnessWithoutFine = 0.6
    private static let fewestTerms = 4
    /// Of all acts together those that the document names may come late.
    private static let mostMatches = 60

    let reading: DocumentReading
    let higher: HigherLaw

    /// The provision that the statement repeats: 《某法》第三条.
    func provision(of statement: Statement) -> String? {
        guard let measure = Self.measure(of: statement.act), statement.basis.grade < .article, !higher.namedActs.isEmpty
        else { return nil }
        let clause = SanctionClause(reading, sentence: statement.sentence)
        let all = NormAmount.amounts(in: reading.document.text.bytes, clause.sentence).filter(\.amount.isFine)
        // What stands beside a fine of the law is the law's too, where the article has it.
        let shown = measure == .fine ? all.filter { $0.range.overlaps(statement.extent) } : all
        let fines = shown.map { amount, range in
            Fine(
                amount: amount, circle: clause.norm(at: range)?.circle ?? [],
                conditions: clause.conditions(before: range.lowerBound))
        }
        let offset = statement.range.lowerBound
        if !fines.isEmpty,
            let provision = neighbour(statement, measure, fines)
                ?? likeProvision(clause, measure, fines, before: offset)
        {
            return provision
        }
        // Penalties of other kinds have no fine to compare: the act has them for the same conduct, whatever the fines beside
        // them. Of a coercive measure it tells too little, since there everything hangs on who takes it and when.
        guard measure != .fine, statement.act.hasPrefix("penalty.") else { return nil }
        let periods = QuantityScanner.quantities(in: reading.document.text.bytes, statement.extent)
        return neighbour(statement, measure, [], periods)
            ?? likeProvision(clause, measure, [], periods, before: offset)
    }

    private static func measure(of act: String) -> Measure? {
        if act == "penalty.halt" { return .suspension }
        return Measure.bearing(act) ?? (act.hasPrefix("coercion.") ? [.seizure, .demolition] : nil)
    }

    private struct Fine {
        let amount: NormAmount
        let circle: NormCircle
        let conditions: NormCondition
    }

    /// An article that another sentence of the same paragraph cites.
    private func neighbour(
        _ statement: Statement, _ measure: Measure, _ fines: [Fine], _ periods: [Quantity] = []
    ) -> String? {
        let own = reading.sentences[statement.sentence]
        let paragraph = reading.sentences.lazy.filter { $0.block == own.block && $0.unit == own.unit }.map(\.range)
        let cited = reading.citations.filter { citation in
            !citation.articles.isEmpty && [.clauseBasis, .mention].contains(citation.role)
                && paragraph.contains { $0.contains(citation.range.lowerBound) }
        }
        for citation in cited {
            guard let provisions = higher.provisions(of: [citation]) else { continue }
            if bears(provisions.norms, measure, fines, periods, exactly: false) { return provisions.name.chinese }
        }
        return nil
    }

    /// A provision on the same conduct in an act that the document names.
    private func likeProvision(
        _ clause: SanctionClause, _ measure: Measure, _ fines: [Fine], _ periods: [Quantity] = [],
        before offset: Int
    ) -> String? {
        let conduct = clause.conduct(before: offset)
        guard conduct.terms.count >= Self.fewestTerms else { return nil }
        let nearness = fines.isEmpty ? Self.nearnessWithoutFine : Self.nearness
        var best: Double?
        for match in higher.norms.matches(conduct, in: .sanction, limit: Self.mostMatches)
        where higher.namedActs.contains(match.title) {
            guard match.score >= max(Self.likeness, (best ?? 0) * nearness) else { break }
            guard let (act, article) = higher.binding(match) else { continue }
            best = best ?? match.score
            let norms = article.norms(paragraph: match.paragraph, item: match.item == 0 ? nil : match.item)
            if bears(norms, measure, fines, periods, exactly: true) {
                return match.name(in: act).chinese
            }
        }
        return nil
    }

    /// Whether the norms hold the measure, each fine (with the same bounds, or within theirs where it leaves a range), and
    /// each period as it stands.
    private func bears(
        _ norms: [Norm], _ measure: Measure, _ fines: [Fine], _ periods: [Quantity], exactly: Bool
    ) -> Bool {
        guard norms.contains(where: { !$0.measures.isDisjoint(with: measure) }),
            periods.allSatisfy({ period in norms.contains { $0.limits.contains { $0.isSame(as: period) } } })
        else { return false }
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

    fileprivate func isSame(as quantity: Quantity) -> Bool {
        unit == quantity.unit && lower == quantity.lower && upper == quantity.upper
    }
}
