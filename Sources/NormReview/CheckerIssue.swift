import NormLaw
import NormRules

/// What a checker saw. Category, weight and basis come from the rule that names the checker.
struct CheckerIssue: Sendable, Equatable {
    /// The name under which rules (`checker:`) ask for it.
    let checker: String
    /// Bytes of the normalised text; `nil` where it is about something absent.
    let range: Range<Int>?
    /// What is absent: `absent:attachment`.
    let field: String?
    /// What is wrong, in Chinese, without the full stop.
    let message: String
    /// Whether the facts behind it were seen in a source.
    let isVerified: Bool
    /// The mechanical correction, where there is exactly one.
    let fix: TextFix?

    init(
        _ checker: String, range: Range<Int>?, field: String? = nil, message: String, isVerified: Bool = true,
        fix: TextFix? = nil
    ) {
        self.checker = checker
        self.range = range
        self.field = field
        self.message = message
        self.isVerified = isVerified
        self.fix = fix
    }

    init(_ issue: CitationIssue, fix: TextFix?) {
        self.init(issue.checker, range: issue.range, message: issue.message, isVerified: issue.isVerified, fix: fix)
    }
}
