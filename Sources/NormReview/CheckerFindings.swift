import NormRules

/// Turns what checkers saw into findings, by the rules that name them.
struct CheckerFindings: Sendable {
    private let rules: [String: Rule]
    private let english: EnglishTexts

    init(rulebook: Rulebook) {
        let checked = rulebook.rules.compactMap { rule in rule.checker.map { ($0, rule) } }
        rules = Dictionary(checked) { first, _ in first }
        english = rulebook.english
    }

    /// Facts that could not be verified give at most a warning. An issue that no rule names is dropped.
    func findings(_ issues: [CheckerIssue]) -> [Finding] {
        issues.compactMap { issue in
            guard let rule = rules[issue.checker] else { return nil }
            return Finding(
                rule: rule.id, title: rule.title, titleEN: rule.titleEN, category: rule.category,
                severity: issue.isVerified ? rule.severity : min(rule.severity, .warning),
                confidence: rule.confidence, range: issue.range, field: issue.field,
                message: issue.message.chinese + "。",
                basis: rule.basis, suggestion: rule.suggestion,
                english: Finding.English(
                    english.rule(rule.id), title: rule.titleEN, message: issue.message.english.capitalisedSentence),
                fixes: issue.fixes,
                explanation: ["检查：\(issue.checker)"])
        }
    }
}

extension String {
    /// With a capital at its beginning and a full stop at its end.
    fileprivate var capitalisedSentence: String { prefix(1).uppercased() + dropFirst() + "." }
}
