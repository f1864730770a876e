import NormRules

/// A clause and the provision that says otherwise.
struct ConflictIssue: Sendable, Equatable {
    /// The name under which a rule (`checker:`) asks for it.
    let checker: String
    /// Bytes of the normalised text.
    let range: Range<Int>
    let severity: Severity
    let message: String
    /// What the document says, in its own words.
    let here: String
    /// What the law says, with the article.
    let law: String
    /// What sets the two apart, in a few words.
    let difference: String
    let basis: [LegalBasis]
    let explanation: [String]
}
