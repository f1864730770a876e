import NormRules
import NormText

/// A clause and the provision that says otherwise.
struct ConflictIssue: Sendable, Equatable {
    /// The name under which a rule (`checker:`) asks for it.
    let checker: String
    /// Bytes of the normalised text.
    let range: Range<Int>
    let severity: Severity
    let message: Bilingual
    /// What the document says, in its own words.
    let here: Bilingual
    /// What the law says, with the article.
    let law: Bilingual
    /// What sets the two apart, in a few words.
    let difference: Bilingual
    let basis: [LegalBasis]
    let explanation: [String]
}

extension ConflictIssue {
    /// Both sides in one language; `words` are those of the article.
    func comparison(_ language: KeyPath<Bilingual, String>, _ words: String?) -> Finding.Comparison {
        Finding.Comparison(
            here: here[keyPath: language], law: law[keyPath: language], difference: difference[keyPath: language],
            words: words)
    }
}
