import NormLaw
import NormRules

/// What the articles that a clause cites lay down together.
struct CitedProvisions {
    var names: [String] = []
    var basis: [LegalBasis] = []
    var norms: [Norm] = []
    /// The articles by act, number and branch.
    var articles: [(title: String, number: Int, branch: Int)] = []
    var refersElsewhere = false

    var name: String { names.joined(separator: "、") }

    var measures: Measure { norms.reduce(into: []) { $0.formUnion($1.measures) } }

    var amounts: [NormAmount] { norms.flatMap(\.amounts) }
}
