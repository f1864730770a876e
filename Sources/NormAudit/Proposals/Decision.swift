import NormRules

/// The proposal for one document, with the rows that hold.
struct Decision: Sendable, Equatable {
    struct Reason: Sendable, Equatable {
        /// The row of the table.
        let id: String
        let text: String
        let basis: [LegalBasis]
    }

    let proposal: Proposal
    /// The deciding one first.
    let reasons: [Reason]
}
