import NormLaw
import NormRules
import NormText

extension LegalParameter {
    /// What the law says, with the article: 不超过30日（《…法》第五条）.
    var law: Bilingual {
        Bilingual(
            "\(bound.chinese)（《\(basis.law)》\(basis.article ?? "")）",
            "\(bound.english) (《\(basis.law)》\(basis.article.map { " " + ArticleLabel.english(of: $0) } ?? ""))")
    }

    private var bound: Bilingual {
        let english = NormAmount.english(lower: value.lower, upper: value.upper, unit: value.unit)
        return switch direction {
        case .maxAdmin, .cap: Bilingual("不超过\(words)", "at most \(english)")
        case .minAdmin, .minParty, .floor: Bilingual("不少于\(words)", "at least \(english)")
        case .exact: Bilingual(words, english)
        }
    }
}
