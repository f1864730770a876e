import NormLaw
import NormRules
import NormText

/// What a checker saw. Category, weight and basis come from the rule that names the checker.
struct CheckerIssue: Sendable, Equatable {
    /// The name under which rules (`checker:`) ask for it.
    let checker: String
    /// Bytes of the normalised text; `nil` where it is about something absent.
    let range: Range<Int>?
    /// What is absent: `absent:attachment`.
    let field: String?
    /// What is wrong, without the full stop.
    let message: Bilingual
    /// Whether the facts behind it were seen in a source.
    let isVerified: Bool
    /// The mechanical correction, place by place; empty where there is none, or more than one is possible.
    let fixes: [TextFix]

    init(
        _ checker: String, range: Range<Int>?, field: String? = nil, message: Bilingual,
        isVerified: Bool = true, fixes: [TextFix] = []
    ) {
        self.checker = checker
        self.range = range
        self.field = field
        self.message = message
        self.isVerified = isVerified
        self.fixes = fixes
    }

    init(_ issue: CitationIssue, fixes: [TextFix]) {
        self.init(
            issue.checker, range: issue.range, message: issue.message, isVerified: issue.isVerified,
            fixes: fixes)
    }

    func with(fixes: [TextFix]) -> CheckerIssue {
        CheckerIssue(checker, range: range, field: field, message: message, isVerified: isVerified, fixes: fixes)
    }
}
