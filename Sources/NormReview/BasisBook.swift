import NormLaw
import NormRules
import NormText

/// The provisions that a run cites, each with its status on the day of the run.
public struct BasisBook: Sendable {
    private var statuses: [LegalBasis: BasisStatus]

    public init(_ statuses: [LegalBasis: BasisStatus] = [:]) { self.statuses = statuses }

    init(_ documents: some Sequence<DocumentReview>, law: LawIndex, asOf day: CivilDate) {
        statuses = [:]
        for basis in documents.lazy.flatMap(\.citedBases) where statuses[basis] == nil {
            statuses[basis] = law.status(of: basis, asOf: day)
        }
    }

    /// Takes over what another run cites.
    mutating func add(_ other: BasisBook) { statuses.merge(other.statuses) { first, _ in first } }

    /// `nil` for a provision that no document of the run cites.
    public subscript(basis: LegalBasis) -> BasisStatus? { statuses[basis] }
}

extension DocumentReview {
    /// What findings and steps rest on, in their order, repeated as often as used.
    public var citedBases: [LegalBasis] { findings.flatMap(\.finding.basis) + steps.flatMap(\.basis) }
}
