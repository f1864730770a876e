import NormRules
import NormText

/// A provision that checks rest on, as the rule files state it.
struct ProcedureSource: Sendable, Decodable {
    let law: String
    let article: String?
    let since: String?
    let verified: Bool?

    var basis: LegalBasis {
        LegalBasis(law: law, article: article, since: since.flatMap { CivilDate(iso: $0) }, verified: verified ?? true)
    }
}
