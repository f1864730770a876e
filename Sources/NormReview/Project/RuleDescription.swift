import NormRules

/// What a reader is told of a rule, whether a pattern, a checker or a step of procedure stands behind it.
public struct RuleDescription: Sendable {
    public let id: String
    public let title: String
    public let titleEN: String
    public let category: NormRules.Category
    public let severity: Severity
    public let confidence: Confidence
    /// Why; for rules of procedure what a finding says.
    public let rationale: String
    public let basis: [LegalBasis]
    public let suggestion: String
    public let english: EnglishTexts.OfRule?
    /// Whether a waiver may silence it.
    public let isSuppressible: Bool

    public init(
        id: String, title: String, titleEN: String, category: NormRules.Category, severity: Severity,
        confidence: Confidence, rationale: String, basis: [LegalBasis], suggestion: String,
        english: EnglishTexts.OfRule? = nil, isSuppressible: Bool = true
    ) {
        self.id = id
        self.title = title
        self.titleEN = titleEN
        self.category = category
        self.severity = severity
        self.confidence = confidence
        self.rationale = rationale
        self.basis = basis
        self.suggestion = suggestion
        self.english = english
        self.isSuppressible = isSuppressible
    }
}

extension RuleDescription {
    init(_ rule: Rule, _ english: EnglishTexts) {
        self.init(
            id: rule.id, title: rule.title, titleEN: rule.titleEN, category: rule.category, severity: rule.severity,
            confidence: rule.confidence, rationale: rule.rationale, basis: rule.basis, suggestion: rule.suggestion,
            english: english.rule(rule.id), isSuppressible: rule.isSuppressible)
    }

    init(_ report: TextRules.Report, _ english: EnglishTexts) {
        self.init(
            id: report.id, title: report.title, titleEN: report.titleEN, category: report.category,
            severity: report.severity, confidence: report.confidence ?? .high, rationale: report.message,
            basis: (report.basis ?? []).map(\.basis), suggestion: report.suggestion, english: english.rule(report.id))
    }

    /// The check itself, and each way in which it can fail.
    static func descriptions(
        of check: StepCheck, basis: [LegalBasis], _ english: EnglishTexts
    ) -> [RuleDescription] {
        let failures = (check.outcomes ?? [:]).map { key, outcome in
            (StepJudge.rule(check, outcome: key), outcome.title, outcome.titleEN, outcome.message)
        }
        return ([(check.id, check.title, check.titleEN, check.message ?? check.title)] + failures).map {
            RuleDescription(
                id: $0, title: $1, titleEN: $2, category: .procedure, severity: check.severity, confidence: .high,
                rationale: $3, basis: basis, suggestion: check.suggestion, english: english.rule($0))
        }
    }

    /// Every rule under which a finding may come, by id, each once.
    static func all(rulebook: Rulebook, procedure: ProcedureRules) -> [RuleDescription] {
        let english = rulebook.english
        let text = Array(procedure.text.reports.values)
        let checks = procedure.steps.steps.flatMap(\.checks)
        let all =
            rulebook.rules.map { RuleDescription($0, english) } + text.map { RuleDescription($0, english) }
            + checks.flatMap { descriptions(of: $0, basis: procedure.steps.basis(of: $0), english) }
        return Dictionary(all.map { ($0.id, $0) }) { first, _ in first }.values.sorted { $0.id < $1.id }
    }
}
