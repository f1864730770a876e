import NormText

/// A provision that a revision moved to another article.
public struct MovedArticle: Sendable, Equatable {
    public let act: String
    public let since: CivilDate
    public let old: ArticleReference
    public let new: ArticleReference
    /// Words of which one in the citing sentence shows that the old provision is meant.
    public let topic: [String]
    public let isVerified: Bool
}
