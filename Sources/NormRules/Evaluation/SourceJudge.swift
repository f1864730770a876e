import NormLaw
import NormText

/// Judges cited acts against the law index on the day of review.
struct SourceJudge {
    let law: LawIndex
    /// What the articles lay down; `nil` takes every article for one that gives the power.
    let norms: NormIndex?
    let asOf: CivilDate
    /// The place of the issuer, which tells which of several local acts is meant.
    let region: String?

    /// An act that the index does not hold counts by its name, unless the index claims to hold all acts of its rank.
    ///
    /// - Parameter act: what the article must bear to give the power.
    func judge(_ citation: Citation, lowestRank: NormRank, act: String? = nil) -> CitedSource {
        let name = citation.fullTitle ?? citation.documentNumber ?? ""
        return CitedSource(name: name, worth: worth(of: citation, lowestRank: lowestRank, act))
    }

    private func worth(of citation: Citation, lowestRank: NormRank, _ wanted: String?) -> CitedSource.Worth {
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
            if isMissing { return .noArticle }
            return wanted.map { isSilent(act, citation, on: $0) } == true ? .noPower : .sufficient
        case .ambiguous(let acts):
            return acts.contains { $0.rank >= lowestRank } ? .sufficient : .insufficient(.normative)
        case .unknown(let rank, let isCertain):
            if isCertain { return .missing }
            return (rank ?? .normative) >= lowestRank ? .sufficient : .insufficient(rank ?? .normative)
        }
    }

    /// Whether the cited articles are known and none of them speaks of what is wanted or sends the reader on.
    private func isSilent(_ act: NormLaw.Act, _ citation: Citation, on wanted: String) -> Bool {
        guard let norms, !act.isProcedural, !citation.articles.isEmpty else { return false }
        let (measure, grant) = (Measure.bearing(wanted), Grant.bearing(wanted))
        guard measure != nil || grant != nil else { return false }
        return citation.articles.allSatisfy { article in
            guard article.number > 0,
                let found = norms.norms(of: act, article: article.number, branch: article.branch, asOf: asOf)
            else { return false }
            let bears =
                measure.map { !found.measures.isDisjoint(with: $0) } ?? grant.map { !found.grants.isDisjoint(with: $0) }
            return !found.refersElsewhere && bears == false
        }
    }
}
