import NormLaw
import NormRules
import NormText

/// Finds the sanctions of a document that only repeat those of the law, although their own sentence cites no article that
/// bears them: another sentence of the paragraph does, or the document names the act and gives what it lays down for the
/// same conduct.
struct Restatement {
    /// As for `ConductChecker`: of an act that the document names, so much likeness will do.
    private static let likeness = 0.42
    /// Provisions that are nearly as alike as the best may be meant too.
    private static let nearness = 0.85
    /// The same where no fine tells which is meant: an item says less of the conduct than the clause that takes it over.
    private static let nearnessWithoutFine = 0.6
    private static let fewestTerms = 3
    /// Of all acts together those that the document names may come late.
    private static let mostMatches = 60
    /// 情节严重的，… and 对直接负责的主管人员… take their conduct from a sentence before.
    private static let mostSentencesBack = 3
    /// What is no sanction of people, though it speaks of one.
    private static let others: Set<String> = ["penalty.quota", "penalty.always", "penalty.no-leniency"]

    /// A measure without exception goes beyond one that the law lets an organ choose.
    private static let always = Array("一律".utf8)

    let reading: DocumentReading
    let higher: HigherLaw

    /// What a provision must lay down to be the one that a statement repeats.
    private struct Asked {
        /// `nil` where the index does not read the words of the statement as a measure: the figures have to do.
        let measure: Measure?
        let fines: [Fine]
        let periods: [Quantity]
        /// The organs of which one must take the measure; empty where any may.
        var enforcers: Enforcer = []

        var isEmpty: Bool { measure == nil && fines.isEmpty && periods.isEmpty }
    }

    private struct Fine {
        let amount: NormAmount
        let circle: NormCircle
        let conditions: NormCondition
    }

    /// The provision that the statement repeats: 《某法》第三条.
    func provision(of statement: Statement) -> String? {
        let isPenalty = statement.act.hasPrefix("penalty.")
        guard isPenalty || statement.act.hasPrefix("coercion."), !Self.others.contains(statement.act),
            !higher.namedActs.isEmpty
        else { return nil }
        let clause = SanctionClause(reading, sentence: statement.sentence)
        let measure = measure(of: statement)
        let fines = fines(of: statement, clause, measure)
        if !fines.isEmpty {
            let asked = Asked(measure: measure, fines: fines, periods: measure == nil ? periods(of: statement) : [])
            if let provision = provision(of: statement, clause, asked) { return provision }
        }
        // Measures without a fine have no sum to compare: the act has them for the same conduct, whatever the fines beside
        // them. With coercion everything hangs on who takes it, too.
        guard measure != .fine || statement.amounts.isEmpty else { return nil }
        var asked = Asked(measure: measure, fines: [], periods: periods(of: statement))
        if !isPenalty {
            asked.enforcers = clause.norm(at: statement.range)?.enforcers ?? []
            guard !asked.enforcers.isOpen, !reading.document.text.bytes.contains(Self.always, in: clause.sentence)
            else { return nil }
        }
        return asked.isEmpty ? nil : provision(of: statement, clause, asked)
    }

    private func provision(of statement: Statement, _ clause: SanctionClause, _ asked: Asked) -> String? {
        neighbour(statement, asked) ?? likeProvision(statement, clause, asked)
    }

    // MARK: What is asked

    private func measure(of statement: Statement) -> Measure? {
        guard statement.act.hasPrefix("penalty.") else { return [.seizure, .demolition] }
        let named = Measure.named(in: reading.document.text.bytes, statement.extent)
        let meant: Measure =
            switch statement.act {
            case "penalty.halt": .suspension
            case "penalty.warning": .warning
            default: Measure.bearing(statement.act) ?? [.suspension, .revocation]
            }
        let found = named.intersection(meant)
        return found.isEmpty ? nil : found
    }

    /// What stands beside a fine of the law is the law's too, where the article has it.
    private func fines(of statement: Statement, _ clause: SanctionClause, _ measure: Measure?) -> [Fine] {
        let all = NormAmount.amounts(in: reading.document.text.bytes, clause.sentence).filter(\.amount.isFine)
        let shown = measure == .fine ? all.filter { $0.range.overlaps(statement.extent) } : all
        return shown.map { amount, range in
            Fine(
                amount: amount, circle: clause.norm(at: range)?.circle ?? [],
                conditions: clause.conditions(before: range.lowerBound))
        }
    }

    private func periods(of statement: Statement) -> [Quantity] {
        QuantityScanner.quantities(in: reading.document.text.bytes, statement.extent).filter { !$0.unit.isShare }
    }

    // MARK: Where it stands

    /// An article that another sentence of the same paragraph cites.
    private func neighbour(_ statement: Statement, _ asked: Asked) -> String? {
        let own = reading.sentences[statement.sentence]
        let paragraph = reading.sentences.lazy.filter { $0.block == own.block && $0.unit == own.unit }.map(\.range)
        let cited = reading.citations.filter { citation in
            !citation.articles.isEmpty && [.clauseBasis, .mention].contains(citation.role)
                && paragraph.contains { $0.contains(citation.range.lowerBound) }
        }
        for citation in cited {
            guard let provisions = higher.provisions(of: [citation]) else { continue }
            if bears(provisions.norms, asked, exactly: asked.measure == nil) { return provisions.name.chinese }
        }
        return nil
    }

    /// A provision on the same conduct in an act that the document names.
    private func likeProvision(_ statement: Statement, _ clause: SanctionClause, _ asked: Asked) -> String? {
        let own = clause.conduct(before: statement.range.lowerBound)
        if let provision = likeProvision(own, asked) { return provision }
        let sentence = reading.sentences[statement.sentence]
        for index in (0..<statement.sentence).suffix(Self.mostSentencesBack).reversed() {
            let before = reading.sentences[index]
            guard before.block == sentence.block else { break }
            let conduct = SanctionClause(reading, sentence: index).conduct(before: before.range.upperBound)
            if let provision = likeProvision(conduct, asked) { return provision }
        }
        return nil
    }

    private func likeProvision(_ conduct: ConductTerms, _ asked: Asked) -> String? {
        guard conduct.terms.count >= Self.fewestTerms else { return nil }
        let nearness = asked.fines.isEmpty ? Self.nearnessWithoutFine : Self.nearness
        var best: Double?
        for match in higher.norms.matches(conduct, in: .sanction, limit: Self.mostMatches)
        where higher.namedActs.contains(match.title) {
            guard match.score >= max(Self.likeness, (best ?? 0) * nearness) else { break }
            guard let (act, article) = higher.binding(match) else { continue }
            best = best ?? match.score
            let norms = article.norms(paragraph: match.paragraph, item: match.item == 0 ? nil : match.item)
            if bears(norms, asked, exactly: true) || bears(article.norms, asked, exactly: true) {
                return match.name(in: act).chinese
            }
        }
        return nil
    }

    /// Whether the norms hold the measure, each fine (with the same bounds, or within theirs where it leaves a range), and
    /// each period as it stands.
    private func bears(_ norms: [Norm], _ asked: Asked, exactly: Bool) -> Bool {
        if let measure = asked.measure {
            let bearing = norms.filter { !$0.measures.isDisjoint(with: measure) }
            let isTheirs = { (norm: Norm) in
                asked.enforcers.isEmpty || !norm.enforcers.isDisjoint(with: asked.enforcers)
            }
            guard bearing.contains(where: isTheirs) else { return false }
        }
        guard asked.periods.allSatisfy({ period in norms.contains { $0.limits.contains { $0.isSame(as: period) } } })
        else { return false }
        return asked.fines.allSatisfy { fine in
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
