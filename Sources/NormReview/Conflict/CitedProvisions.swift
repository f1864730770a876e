import NormLaw
import NormRules
import NormText

/// What the articles that a clause cites lay down together.
struct CitedProvisions {
    var names: [Bilingual] = []
    var basis: [LegalBasis] = []
    var norms: [Norm] = []
    /// The articles by act, number and branch.
    var articles: [(title: String, number: Int, branch: Int)] = []
    var refersElsewhere = false

    var name: Bilingual {
        Bilingual(names.map(\.chinese).joined(separator: "、"), names.map(\.english).joined(separator: ", "))
    }

    var measures: Measure { norms.reduce(into: []) { $0.formUnion($1.measures) } }

    var amounts: [NormAmount] { norms.flatMap(\.amounts) }

    /// What they say, with where they say it.
    func saying(_ words: Bilingual) -> Bilingual { words.said(by: name) }
}
