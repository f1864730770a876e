import NormLaw
import NormRules
import NormText

/// What the law index says of a provision on the day of a review.
public struct BasisStatus: Sendable, Equatable {
    /// `nil` where the index does not hold the act, so that its force is not known.
    public let act: ActStatus?
    /// The first day on which the version of that day applies.
    public let since: CivilDate?
    public let article: ArticleAnswer

    public init(act: ActStatus?, since: CivilDate? = nil, article: ArticleAnswer = .unknown) {
        self.act = act
        self.since = since
        self.article = article
    }
}

extension LawIndex {
    /// The provision behind a basis. A basis of several articles is answered for the first.
    func status(of basis: LegalBasis, asOf day: CivilDate) -> BasisStatus {
        guard let act = resolve(title: basis.law, asOf: day).act else { return BasisStatus(act: nil) }
        let reference = basis.article.flatMap { ArticleReference($0) }
        return BasisStatus(
            act: act.status(asOf: day), since: act.version(asOf: day)?.effective,
            article: reference.map { article(act, number: $0.number, branch: $0.branch, asOf: day) } ?? .unknown)
    }
}
