import NormLaw
import NormRules
import NormText

/// The provision that a conduct was found in, as findings show it; `act` is the act of its title.
extension ConductMatch {
    func name(in act: Act) -> Bilingual { .provision(of: act.title, number, branch) }

    func basis(in act: Act) -> LegalBasis {
        LegalBasis(law: act.title, article: ArticleLabel.words(number, branch))
    }

    /// The score in words: 83%.
    var likeness: String { "\(Int((score * 100).rounded()))%" }

    /// Whether the provision is one of these articles.
    func isIn(_ articles: [(title: String, number: Int, branch: Int)]) -> Bool {
        articles.contains { $0.title == title && $0.number == number && $0.branch == branch }
    }
}
