import NormDocument
import NormLaw

extension DocumentMetadata {
    /// The rank that kind and level give the document in the hierarchy of norms.
    var rank: NormRank {
        switch kind {
        case .law: .law
        case .administrativeRegulation: .administrativeRegulation
        case .localRegulation: .localRegulation
        case .rule: level == .ministry || level == .stateCouncil ? .departmentRule : .localRule
        case .normative, .internal, .notNormative: .normative
        }
    }
}
