import NormLaw
import NormRules
import NormText

/// A provision of national law on the conduct of a clause that cites no article.
struct ConductProvision {
    /// Measured on the open part of `Tests/Corpus/conflict`: from the first score on, a provision is on the same conduct;
    /// from the second on it may be, and the reader is asked to compare.
    static let sure = 0.70
    private static let likely = 0.50
    /// Of an act that the document names as its basis, less will do.
    private static let named = 0.42

    let match: ConductMatch
    let act: Act
    let norms: [Norm]
    /// All that the article provides for.
    let article: ArticleNorms

    /// With the paragraph.
    var name: Bilingual { .provision(of: act.title, match.number, match.branch, paragraph: match.paragraph) }

    /// The norms for some people: those of the whole article where the provision itself sets none of them apart. Persons in
    /// charge answer only where the law says so, and what sends people to jail is not about organisations.
    func norms(for circle: NormCircle) -> [Norm] {
        let isNamed = { (norms: [Norm]) in norms.filter { !$0.fines.isEmpty && !$0.circle.isDisjoint(with: circle) } }
        guard !circle.isEmpty, isNamed(norms).isEmpty else { return norms }
        let elsewhere = isNamed(article.norms.filter { $0.modality == .sanction })
        if !elsewhere.isEmpty { return elsewhere }
        switch circle {
        case .staff: return norms.filter { !$0.circle.isEmpty }
        case .organisation:
            return norms.contains { $0.measures.contains(.detention) } ? norms.filter { !$0.circle.isEmpty } : norms
        default: return norms
        }
    }

    /// Whether it fixes this very fine.
    func hasFine(_ fine: NormAmount) -> Bool {
        norms.contains {
            $0.fines.contains { $0.unit == fine.unit && $0.lower == fine.lower && $0.upper == fine.upper }
        }
    }

    var basis: LegalBasis { match.basis(in: act) }

    var explanation: String { "行为相似度：\(match.likeness)" }

    /// The score from which a provision is on the same conduct. Documents of higher rank may go their own way where the
    /// words differ.
    static func least(isNamed: Bool, in higher: HigherLaw) -> Double {
        higher.rank > .normative ? sure : isNamed ? named : likely
    }
}
