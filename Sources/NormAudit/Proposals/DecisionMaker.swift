import NormRules
import NormText

/// Applies the table of proposals to a document and its relations.
struct DecisionMaker: Sendable {
    /// What is known of a document when it is decided.
    struct Case {
        let id: Int
        let summary: DocumentSummary
        /// Relations in which it takes part.
        let relations: [Relation]
        /// How another document is named in reasons.
        let name: (Int) -> String
        /// Whether another document is proposed to go out of force.
        let ends: (Int) -> Bool
    }

    private static let mostNames = 5
    private static let mostArticles = 8

    let table: ProposalTable
    let asOf: CivilDate
    /// The fixed name of each category, for reasons.
    let categoryName: @Sendable (NormRules.Category) -> String

    func decide(_ item: Case) -> Decision {
        var decided: Proposal?
        var reasons: [Decision.Reason] = []
        for row in table.rows {
            guard decided == nil || row.proposal == nil || row.proposal == decided && row.state != .always,
                let text = reason(row, item)
            else { continue }
            if let proposal = row.proposal { decided = decided ?? proposal }
            // Remarks on what is no part of the catalogue help nobody.
            if row.proposal == nil, decided == .excluded || decided == .unresolved { continue }
            reasons.append(Decision.Reason(id: row.id, text: text, basis: row.basis))
        }
        let proposal = decided ?? .unresolved
        // The row that always holds stands before the remarks.
        let isRemark = { (reason: Decision.Reason) in table.rows.contains { $0.id == reason.id && $0.proposal == nil } }
        return Decision(
            proposal: proposal, reasons: reasons.filter { !isRemark($0) } + reasons.filter(isRemark))
    }

    /// The filled reason where the row holds.
    private func reason(_ row: ProposalRow, _ item: Case) -> String? {
        var values: [String: String] = [:]
        if let state = row.state, !holds(state, item, &values) { return nil }
        if let link = row.link, !holds(link, item, &values) { return nil }
        if let founding = row.founding, !holds(founding, successor: row.hasSuccessor, item, &values) { return nil }
        if let findings = row.findings, !holds(findings, item, &values) { return nil }
        return filled(row.reason, values)
    }

    /// Puts values in the place of `{key}` in one pass: what a value holds is never read as a key.
    private func filled(_ template: String, _ values: [String: String]) -> String {
        var result = ""
        var rest = template[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            result += rest[..<open]
            result += values[String(rest[rest.index(after: open)..<close])] ?? ""
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }

    // MARK: Conditions

    private func holds(_ state: ProposalRow.State, _ item: Case, _ values: inout [String: String]) -> Bool {
        switch state {
        case .always: return true
        case .incomplete:
            values["problems"] = item.summary.problems.prefix(3).joined(separator: "；")
            return !item.summary.complete
        case .notNormative: return !item.summary.normative
        case .copy: return names(others(item, .duplicates, asSource: true), item, &values)
        case .expired:
            guard let end = item.summary.metadata.validUntil, end < asOf else { return false }
            values["date"] = end.description
            return others(item, .extends, asSource: false).isEmpty
        case .extended:
            guard let end = item.summary.metadata.validUntil, end < asOf else { return false }
            return names(others(item, .extends, asSource: false), item, &values)
        }
    }

    private func holds(_ link: ProposalRow.Link, _ item: Case, _ values: inout [String: String]) -> Bool {
        let found =
            switch link {
            case .repealedBy: others(item, .repeals, asSource: false)
            case .lapsedBy: others(item, .lapses, asSource: false)
            case .replacedBy: others(item, .replaces, asSource: false)
            case .supersededBy: others(item, .supersedes, asSource: false)
            case .continuedBy: others(item, .continues, asSource: false)
            case .amendedBy: others(item, .amends, asSource: false)
            case .contradicts: others(item, .contradicts, asSource: true)
            case .resembles: others(item, .resembles, asSource: true)
            case .restsOnEnded: others(item, .implements, asSource: true).filter(item.ends)
            }
        return names(found, item, &values)
    }

    private func others(_ item: Case, _ kind: Relation.Kind, asSource: Bool) -> [Int] {
        item.relations.filter { $0.kind == kind && (asSource ? $0.source : $0.target) == item.id }
            .map { asSource ? $0.target : $0.source }
    }

    private func names(_ documents: [Int], _ item: Case, _ values: inout [String: String]) -> Bool {
        guard !documents.isEmpty else { return false }
        values["names"] = listed(documents.map(item.name), most: Self.mostNames, separator: "、")
        return true
    }

    private func holds(
        _ founding: ProposalRow.Founding, successor: Bool?, _ item: Case, _ values: inout [String: String]
    ) -> Bool {
        let acts = item.summary.founding
        let gone = acts.filter { $0.status == .repealed }
        guard !gone.isEmpty else { return false }
        if (founding == .allRepealed) != (gone.count == acts.count) { return false }
        if let successor, successor != gone.allSatisfy({ $0.successor != nil }) { return false }
        values["acts"] = listed(
            gone.map { act in "《\(act.title)》" + (act.successor.map { "（由《\($0)》承继）" } ?? "") }, most: Self.mostNames,
            separator: "、")
        return true
    }

    private func holds(_ wanted: ProposalRow.Findings, _ item: Case, _ values: inout [String: String]) -> Bool {
        let marks = item.summary.marks.filter { mark in
            mark.severity >= wanted.severity && mark.confidence >= wanted.confidence
                && (wanted.rules.isEmpty || wanted.rules.contains(mark.rule))
                && (wanted.categories.isEmpty || wanted.categories.contains(mark.category))
        }
        guard marks.count >= wanted.count else { return false }
        var articles: [String] = []
        for article in marks.compactMap(\.article) where !articles.contains(article) { articles.append(article) }
        let share = item.summary.articleCount > 0 ? min(100, articles.count * 100 / item.summary.articleCount) : 0
        guard share >= wanted.share else { return false }
        values["share"] = String(share)
        values["count"] = String(marks.count)
        values["articles"] = articles.isEmpty ? "全文" : listed(articles, most: Self.mostArticles, separator: "、")
        let categories = NormRules.Category.allCases.filter { category in marks.contains { $0.category == category } }
        values["categories"] = categories.map(categoryName).joined(separator: "、")
        return true
    }

    private func listed(_ items: [String], most: Int, separator: String) -> String {
        let shown = items.prefix(most).joined(separator: separator)
        return items.count > most ? "\(shown)等\(items.count)项" : shown
    }
}
