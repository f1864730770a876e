import NormRules

/// One row of the table of proposals.
struct ProposalRow: Sendable {
    enum State: String, Sendable, CaseIterable {
        case incomplete
        case notNormative = "not-normative"
        case copy
        case expired
        case extended
        case always
    }

    enum Link: String, Sendable, CaseIterable {
        case repealedBy = "repealed-by"
        case lapsedBy = "lapsed-by"
        case replacedBy = "replaced-by"
        case supersededBy = "superseded-by"
        case continuedBy = "continued-by"
        case amendedBy = "amended-by"
        case contradicts
        case restsOnEnded = "rests-on-ended"
        case resembles
    }

    enum Founding: String, Sendable, CaseIterable {
        case allRepealed = "all-repealed"
        case partRepealed = "part-repealed"
    }

    /// Which findings count.
    struct Findings: Sendable {
        /// Empty: any.
        let rules: Set<String>
        let categories: Set<NormRules.Category>
        let severity: Severity
        let confidence: Confidence
        /// Percent of the articles.
        let share: Int
        let count: Int
    }

    let id: String
    /// `nil` for a remark.
    let proposal: Proposal?
    let state: State?
    let link: Link?
    let founding: Founding?
    /// Whether all repealed acts must have a successor, or one must lack it.
    let hasSuccessor: Bool?
    let findings: Findings?
    let reason: String
    let basis: [LegalBasis]
}
