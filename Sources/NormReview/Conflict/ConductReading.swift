import NormDocument
import NormLaw
import NormRules
import NormText

/// The clauses of a document that attach a sanction and cite no article, with the national provisions on the same conduct.
struct ConductReading {
    private static let fewestTerms = 5
    private static let mostItems = 24

    let reading: DocumentReading
    let higher: HigherLaw
    let scope: MatterScope

    private static let idleFrames: Set<String> = [
        "prohibition", "report", "repeal", "title", "contract", "village-rules",
    ]

    /// Whether a statement attaches its sanction on the document's own account.
    func isOwn(_ statement: Statement) -> Bool {
        statement.basis.grade < .article && !statement.frames.contains { Self.idleFrames.contains($0.frame) }
    }

    /// The conduct of the clause, or of each item of the list that it introduces, up to `offset`.
    func conducts(of statement: Statement, _ clause: SanctionClause, before offset: Int) -> [ConductTerms] {
        let following = reading.sentences[(statement.sentence + 1)...].prefix(Self.mostItems)
        let items = following.filter { $0.head == statement.sentence }
        let conducts =
            items.isEmpty
            ? [clause.conduct(before: offset)] : items.map { clause.conduct(before: offset, item: $0.range) }
        return conducts.filter { $0.terms.count >= Self.fewestTerms }
    }

    /// The provisions that bind the document, from the best down to those that reach `nearness` of its score.
    func provisions(on conduct: ConductTerms, of statement: Statement, nearness: Double) -> [ConductProvision] {
        let acts = Set(
            statement.basis.citations.compactMap { reading.citations[$0].fullTitle }.compactMap {
                higher.law.resolve(title: $0, asOf: higher.asOf).act?.title
            })
        let topic = ActTopic(
            reading.document.text.bytes, [reading.sentences[statement.sentence].range],
            title: reading.document.metadata.title ?? "")
        let clause = reading.stretches(of: reading.sentences[statement.sentence])
        var found: [ConductProvision] = []
        let least = ConductProvision.least(isNamed: !acts.isEmpty || !higher.namedActs.isEmpty, in: higher)
        for match in higher.norms.matches(conduct, in: .sanction, least: least * nearness) {
            if let best = found.first, match.score < best.match.score * nearness { break }
            let isNamed = acts.contains(match.title) || higher.namedActs.contains(match.title)
            // What is nearly as alike as the best is taken with it.
            guard !found.isEmpty || match.score >= ConductProvision.least(isNamed: isNamed, in: higher),
                acts.isEmpty || acts.contains(match.title),
                isNamed || higher.rank == .normative || topic.isShared(by: match.title),
                scope.admits(match, for: clause),
                let (act, article) = higher.binding(match)
            else { continue }
            let norms = article.norms(paragraph: match.paragraph, item: match.item == 0 ? nil : match.item)
            found.append(
                ConductProvision(
                    match: match, act: act, norms: norms.filter { $0.modality == .sanction },
                    article: article))
        }
        return found
    }
}
