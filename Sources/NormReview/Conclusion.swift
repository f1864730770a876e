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
