import NormText

/// A provision that a revision moved to another article.
public struct MovedArticle: Sendable, Equatable {
    public let act: String
    public let since: CivilDate
    public let old: ArticleReference
    public let new: ArticleReference
    /// Words that in the citing sentence show that the old provision is meant.
    public let topic: [String]
    /// Words that show that what stands under the old number now is meant.
    public let now: [String]
    /// How many words of `topic` it takes.
    public let fewestTopics: Int
    public let isVerified: Bool

    /// Whether a citing sentence speaks of the old provision; in a document older than the revision, where nothing in it
    /// speaks of what the old number holds now. One word is enough where the document itself says what the article is
    /// about.
    func isMeant(in sentence: Range<Int>, of bytes: [UInt8], isOlder: Bool, isDescribed: Bool) -> Bool {
        let hits = { (words: [String]) in words.count { bytes.contains(utf8($0), in: sentence) } }
        let topics = hits(topic)
        let others = hits(now)
        return isOlder ? topics >= others : topics >= (isDescribed ? 1 : fewestTopics) && topics > others
    }
}
