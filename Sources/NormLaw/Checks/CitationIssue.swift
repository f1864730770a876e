import NormText

/// What is wrong with a citation, or with a name of the past that a document relies on.
public struct CitationIssue: Sendable, Equatable {
    public enum Kind: Sendable, Equatable {
        /// The act is repealed on the day.
        case repealed(act: Act, ending: ActEnding)
        /// The act does not apply yet.
        case notInForce(act: Act, from: CivilDate)
        /// The act ends before the article, or the article has fewer paragraphs or items.
        /// `isCurrent` is false where only an older version of the act is known.
        case noArticle(act: Act, article: Citation.Article, answer: ArticleAnswer, isCurrent: Bool)
        /// A revision moved the provision to another article.
        case movedArticle(act: Act, moved: MovedArticle)
        /// No act bears the title; `isCertain` where the index claims to hold every act of the rank.
        case unknownTitle(title: String, isCertain: Bool, suggestions: [String])
        /// 中华人民共和国 stands before a title that has none or is miswritten, or a character is doubled.
        case wrongTitle(act: Act)
        /// No act bears the title, and one differs from it by a word.
        case misnamed(title: String, act: Act)
        /// The act bears another document number.
        case wrongNumber(act: Act, expected: String)
        /// A later edition has replaced the one that is cited.
        case oldStandard(StandardEdition, cited: Int)
        /// What is cited as basis rules a system that is no more.
        case pastBasis(title: String, system: AbolishedSystem)
        /// A penalty or measure rests on normative documents alone.
        case weakBasis(title: String)
        /// The document has no such article.
        case danglingReference(article: Citation.Article, last: Int)
        /// 前款 in the first paragraph of an article.
        case nothingBefore
        /// Several where one list names them.
        case renamedOrgan([PastOrgan])
        case abolishedSystem(AbolishedSystem)
        case validityOver(CivilDate)
    }

    /// Where a document says something.
    public struct Place: Sendable, Equatable {
        /// Bytes of the normalised text.
        public let range: Range<Int>
        /// The unit that holds it as the document prints it: 第四条.
        public let unit: String?

        public init(range: Range<Int>, unit: String? = nil) {
            self.range = range
            self.unit = unit
        }
    }

    public internal(set) var kind: Kind
    /// Bytes of the normalised text; the weightiest place where the document says it more than once.
    public internal(set) var range: Range<Int>
    /// All places, in the order of the text.
    public internal(set) var places: [Place]

    public init(_ kind: Kind, range: Range<Int>, places: [Place]? = nil) {
        self.kind = kind
        self.range = range
        self.places = places ?? [Place(range: range)]
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
        case .misnamed: "citation.misnamed"
        case .wrongNumber: "citation.wrong-number"
        case .pastBasis: "citation.past-basis"
        case .oldStandard: "citation.old-standard"
        case .weakBasis: "citation.weak-basis"
        case .danglingReference, .nothingBefore: "citation.dangling-reference"
        case .renamedOrgan: "obsolete.organ"
        case .abolishedSystem(let system): system.isGrave ? "obsolete.system" : "obsolete.practice"
        case .validityOver: "obsolete.validity"
        }
    }

    /// Whether the facts behind it were seen in a source; else it is a warning at most.
    public var isVerified: Bool {
        switch kind {
        case .repealed(_, let ending): ending.isVerified
        case .movedArticle(_, let moved): moved.isVerified
        case .renamedOrgan(let organs): organs.allSatisfy(\.change.isVerified)
        case .abolishedSystem(let system): system.isVerified
        case .unknownTitle(_, let isCertain, _): isCertain
        case .noArticle(_, _, _, let isCurrent): isCurrent
        case .pastBasis(_, let system): system.isVerified
        case .oldStandard(let edition, _): edition.isVerified
        default: true
        }
    }

    /// What makes two issues one problem said twice; `nil` where each place is a problem of its own.
    var subject: String? {
        switch kind {
        case .repealed(let act, _): "repealed " + act.title
        case .notInForce(let act, _): "not in force " + act.title
        case .unknownTitle(let title, _, _): "unknown " + title
        case .misnamed(let title, _): "misnamed " + title
        case .wrongTitle(let act): "title " + act.title
        case .wrongNumber(let act, _): "number " + act.title
        case .pastBasis(let title, _): "past basis " + title
        case .oldStandard(let edition, let year): "standard \(edition.number) \(year)"
        case .movedArticle(let act, let moved): "moved \(act.title) \(moved.old)"
        case .noArticle(let act, let article, _, _):
            "none \(act.title) \(article.number) \(article.branch) \(article.paragraph ?? 0) \(article.item ?? 0)"
        default: nil
        }
    }
}
