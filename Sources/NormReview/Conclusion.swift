import NormRules

/// The answer of a review.
///
/// | found | conclusion |
/// | --- | --- |
/// | not normative | `not-applicable` |
/// | something could not be read or checked | `incomplete` |
/// | an error in PENALTY, LICENCE, FEE, COERCION, RIGHTS, COMPETITION, AUTHORITY, CONFLICT or RETRO | `unlawful` |
/// | any other error or a warning | `revise` |
/// | nothing, or only info | `lawful` |
public enum Conclusion: String, Sendable, CaseIterable {
    case lawful, revise, unlawful
    case notApplicable = "not-applicable"
    case incomplete
}

extension Conclusion {
    private static let unlawfulCategories: Set<NormRules.Category> = [
        .penalty, .licence, .fee, .coercion, .rights, .competition, .authority, .conflict, .retro,
    ]

    /// The conclusion on a normative document.
    init(findings: [Finding], isComplete: Bool) {
        if !isComplete {
            self = .incomplete
        } else if findings.contains(where: {
            $0.severity == .error && Conclusion.unlawfulCategories.contains($0.category)
        }) {
            self = .unlawful
        } else {
            self = findings.contains { $0.severity > .info } ? .revise : .lawful
        }
    }
}
