import NormLaw
import NormRules
import NormText

/// The law that stands above a document: looks up the provisions that it cites or that are on the same conduct.
struct HigherLaw {
    let law: LawIndex
    let norms: NormIndex
    let asOf: CivilDate
    let region: String?
    /// The rank of the document: only what stands above it binds it.
    let rank: NormRank
    /// The titles of the acts that the document names anywhere.
    let namedActs: Set<String>

    init(
        over reading: DocumentReading, law: LawIndex, norms: NormIndex, asOf: CivilDate, region: String?, rank: NormRank
    ) {
        self.law = law
        self.norms = norms
        self.asOf = asOf
        self.region = region
        self.rank = rank
        let titles = Set(reading.citations.compactMap(\.fullTitle))
        namedActs = Set(titles.compactMap { law.resolve(title: $0, asOf: asOf, region: region).act?.title })
    }

    /// `nil` where the citations name no article, or one whose content is not known or does not bind the document.
    func provisions(of citations: [Citation], includesProcedure: Bool = false) -> CitedProvisions? {
        var cited = CitedProvisions()
        for citation in citations where citation.role != .breach {
            guard let title = citation.fullTitle, !citation.articles.isEmpty,
                let act = law.resolve(title: title, asOf: asOf, region: region).act, act.rank > rank
            else { return nil }
            if !includesProcedure, act.isProcedural { continue }
            for article in citation.articles {
                guard article.number > 0,
                    case .exists = law.article(act, number: article.number, branch: article.branch, asOf: asOf),
                    let norms = norms.norms(of: act, article: article.number, branch: article.branch, asOf: asOf)
                else { return nil }
                cited.names.append(.provision(of: act.title, article.number, article.branch))
                cited.basis.append(
                    LegalBasis(law: act.title, article: ArticleLabel.words(article.number, article.branch)))
                cited.articles.append((act.title, article.number, article.branch))
                cited.norms += norms.norms(paragraph: article.paragraph, item: article.item)
                cited.refersElsewhere = cited.refersElsewhere || norms.refersElsewhere
            }
        }
        return cited.names.isEmpty ? nil : cited
    }

    /// The provision that a conduct was found in, where it applies and binds the document.
    func binding(_ match: ConductMatch) -> (act: Act, article: ArticleNorms)? {
        guard let act = match.act(in: law, asOf: asOf), act.rank > rank,
            let article = norms.norms(of: act, article: match.number, branch: match.branch, asOf: asOf),
            article.deviation.map({ rank < $0 }) ?? true
        else { return nil }
        return (act, article)
    }
}
