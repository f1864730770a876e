/// Whether an act has an article on a day.
public enum ArticleAnswer: Sendable, Equatable {
    case exists
    /// The act ends before it, or has no such 之一; `last` is its last article.
    case noArticle(last: Int)
    /// The article has fewer paragraphs.
    case noParagraph(count: Int)
    /// The article has fewer items.
    case noItem(count: Int)
    /// The version of that day, or its articles, are not known.
    case unknown
}
