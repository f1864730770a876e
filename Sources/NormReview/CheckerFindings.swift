import NormRules

/// Turns what checkers saw into findings, by the rules that name them.
struct CheckerFindings: Sendable {
    private let rules: [String: Rule]

    init(rulebook: Rulebook) {
        let checked = rulebook.rules.compactMap { rule in rule.checker.map { ($0, rule) } }
        rules = Dictionary(checked) { first, _ in first }
    }

    /// Facts that could not be verified give at most a warning. An issue that no rule names is dropped.
    func findings(_ issues: [CheckerIssue]) -> [Finding] {
        issues.compactMap { issue in
            guard let rule = rules[issue.checker] else { return nil }
            return Finding(
                rule: rule.id, title: rule.title, titleEN: rule.titleEN, category: rule.category,
                severity: issue.isVerified ? rule.severity : min(rule.severity, .warning),
                confidence: rule.confidence, range: issue.range, field: issue.field, message: issue.message + "。",
                basis: rule.basis, suggestion: rule.suggestion, fixes: issue.fixes,
                explanation: ["检查：\(issue.checker)"])
        }
    }
}
