import NormText

/// The outcome of one rule on one statement with what the opinion says of it.
struct Judgement {
    let outcome: Verdict.Outcome
    /// Why the words of the clause do not help it, for the reader: what basis it names.
    let note: Bilingual
    let basis: [LegalBasis]
    let explanation: [String]
}
