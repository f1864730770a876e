import NormDocument
import NormLaw
import NormRules
import NormText

/// Holds a document against what the law says of the same thing, by the rules that name its checks.
struct ConflictReviewer: Sendable {
    private let rulebook: Rulebook
    private let rules: [String: Rule]

    init(rulebook: Rulebook) {
        self.rulebook = rulebook
        let checked = rulebook.rules.compactMap { rule in rule.checker.map { ($0, rule) } }
        rules = Dictionary(checked) { first, _ in first }
    }

    /// The conflicts of a document of this rank.
    func findings(_ reading: DocumentReading, rank: NormRank) -> [Finding] {
        guard rank == .normative else { return [] }
        return ParameterChecker(rulebook: rulebook, reading: reading).issues().compactMap(finding)
    }

    private func finding(_ issue: ConflictIssue) -> Finding? {
        guard let rule = rules[issue.checker] else { return nil }
        return Finding(
            rule: rule.id, title: rule.title, titleEN: rule.titleEN, category: rule.category,
            severity: min(rule.severity, issue.severity), confidence: rule.confidence, range: issue.range,
            message: issue.message, basis: issue.basis + rule.basis,
            compare: Finding.Comparison(here: issue.here, law: issue.law), suggestion: rule.suggestion,
            explanation: ["检查：\(issue.checker)"] + issue.explanation)
    }
}
