import NormText

/// What is wrong with a citation, or with a name of the past that a document relies on.
public struct CitationIssue: Sendable, Equatable {
    public enum Kind: Sendable, Equatable {
        /// The act is repealed on the day.
        case repealed(act: Act, ending: ActEnding)
        /// The act does not apply yet.
        case notInForce(act: Act, from: CivilDate)
        /// The act ends before the article, or the article has fewer paragraphs or items.
        case noArticle(act: Act, article: Citation.Article, answer: ArticleAnswer)
        /// A revision moved the provision to another article.
        case movedArticle(act: Act, moved: MovedArticle)
        /// No act bears the title; `isCertain` where the index claims to hold every act of the rank.
        case unknownTitle(title: String, isCertain: Bool, suggestions: [String])
        /// 中华人民共和国 stands before a title that has none.
        case wrongTitle(act: Act)
        /// The act bears another document number.
        case wrongNumber(act: Act, expected: String)
        /// A penalty or measure rests on normative documents alone.
        case weakBasis(title: String)
        /// The document has no such article.
        case danglingReference(article: Citation.Article, last: Int)
        /// 前款 in the first paragraph of an article.
        case nothingBefore
        /// Several where one list names them.
        case renamedOrgan([PastOrgan])
        case abolishedSystem(AbolishedSystem, count: Int)
        case validityOver(CivilDate)
    }

    public let kind: Kind
    /// Bytes of the normalised text.
    public let range: Range<Int>

    public init(_ kind: Kind, range: Range<Int>) {
        self.kind = kind
        self.range = range
    }

    /// The name under which rules (`checker:`) ask for issues of this kind.
    public var checker: String {
        switch kind {
        case .repealed: "citation.repealed"
        case .notInForce: "citation.not-in-force"
        case .noArticle: "citation.no-article"
        case .movedArticle: "citation.moved-article"
        case .unknownTitle(_, let isCertain, _): isCertain ? "citation.unknown-title" : "citation.doubtful-title"
        case .wrongTitle: "citation.wrong-title"
        case .wrongNumber: "citation.wrong-number"
        case .weakBasis: "citation.weak-basis"
        case .danglingReference, .nothingBefore: "citation.dangling-reference"
        case .renamedOrgan: "obsolete.organ"
        case .abolishedSystem(let system, _): system.isGrave ? "obsolete.system" : "obsolete.practice"
        case .validityOver: "obsolete.validity"
        }
    }

    /// Whether the facts behind it were seen in a source; else it is a warning at most.
    public var isVerified: Bool {
        switch kind {
        case .repealed(_, let ending): ending.isVerified
        case .movedArticle(_, let moved): moved.isVerified
        case .renamedOrgan(let organs): organs.allSatisfy(\.change.isVerified)
        case .abolishedSystem(let system, _): system.isVerified
        case .unknownTitle(_, let isCertain, _): isCertain
        default: true
        }
    }
}
