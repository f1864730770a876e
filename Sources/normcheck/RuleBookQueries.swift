import NormRules

/// What the `rules` commands ask of the loaded rules.
protocol RuleBookQueries {
    /// In order of their ids.
    var summaries: [RuleSummary] { get }
    /// Every term that is looked for, sorted.
    var terms: [String] { get }
    /// All that is known of a rule or of a former id of it, line by line; `nil` where there is none.
    func explain(_ id: String) -> [String]?
    /// Runs the examples of one rule or of all; `nil` where there is no such rule.
    func test(_ id: String?) -> RuleTestResult?
}

struct RuleSummary {
    let id: String
    let title: String
    let titleEN: String
    let category: NormRules.Category
    let severity: Severity
    let confidence: Confidence
}

struct RuleTestResult {
    let rules: Int
    let examples: Int
    /// One line for each example that did not come out as the rule says.
    let failures: [String]
}
