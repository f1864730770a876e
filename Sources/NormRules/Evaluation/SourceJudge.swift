import NormLaw
import NormText

/// Judges cited acts against the law index on the day of review.
struct SourceJudge {
    let law: LawIndex
    let asOf: CivilDate
    /// The place of the issuer, which tells which of several local acts is meant.
    let region: String?

    /// An act that the index does not hold counts by its name, unless the index claims to hold all acts of its rank.
    func judge(_ citation: Citation, lowestRank: NormRank) -> CitedSource {
        let name = citation.fullTitle ?? citation.documentNumber ?? ""
        return CitedSource(name: name, worth: worth(of: citation, lowestRank: lowestRank))
    }

    private func worth(of citation: Citation, lowestRank: NormRank) -> CitedSource.Worth {
        guard let title = citation.fullTitle else { return .insufficient(.normative) }
        switch law.resolve(title: title, asOf: asOf, region: region) {
        case .act(let act):
            if case .repealed = act.status(asOf: asOf) { return .repealed }
            guard act.rank >= lowestRank else { return .insufficient(act.rank) }
            let isMissing = citation.articles.contains { article in
                guard article.number > 0 else { return false }
                let answer = law.article(act, number: article.number, branch: article.branch, asOf: asOf)
                if case .noArticle = answer { return true }
                return false
            }
            return isMissing ? .noArticle : .sufficient
        case .ambiguous(let acts):
            return acts.contains { $0.rank >= lowestRank } ? .sufficient : .insufficient(.normative)
        case .unknown(let rank, let isCertain):
            if isCertain { return .missing }
            return (rank ?? .normative) >= lowestRank ? .sufficient : .insufficient(rank ?? .normative)
        }
    }
}
