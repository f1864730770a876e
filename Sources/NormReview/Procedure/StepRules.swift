import NormRules

/// `Rules/procedure/steps.yml`.
struct StepRules: Sendable, Decodable {
    static let file = "procedure/steps.yml"

    /// Which documents the steps bind.
    let applies: StepCondition
    /// True-or-false keys of a dossier.
    let flags: [String]
    let sources: [String: ProcedureSource]
    let steps: [StepRule]

    func basis(of check: StepCheck) -> [LegalBasis] { check.basis.compactMap { sources[$0]?.basis } }
}
