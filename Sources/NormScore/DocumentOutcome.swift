import NormReview
import NormRules

/// What a review found of the labels of one document.
public struct DocumentOutcome: Sendable {
    public struct Label: Sendable {
        public let label: GoldLabel
        /// The rules that found it.
        public var rules: Set<String> = []
        /// The categories of all findings at its place.
        public var near: Set<Category> = []

        public var isHit: Bool { !rules.isEmpty }
    }

    public struct FalseAlarm: Sendable {
        public let file: String
        public let rule: String
        public let category: Category
        public let article: String
        public let quote: String

        init(file: String, finding: ReviewedFinding) {
            self.file = file
            rule = finding.finding.rule
            category = finding.finding.category
            article = finding.article ?? ""
            quote = finding.quote ?? finding.finding.field ?? ""
        }

        var key: String { [file, rule, article, quote].joined(separator: "|") }
    }

    public let labels: [Label]
    public let falseAlarms: [FalseAlarm]
    /// The reviewer found nothing in it.
    public let isClean: Bool
    /// Whether it was rightly read as normative or not.
    public let isKindRight: Bool
}
