/// A reference to an act, as one place of a text makes it.
public struct Citation: Sendable, Equatable {
    /// A cited article, with what is cited inside it.
    public struct Article: Sendable, Equatable {
        /// 12 for 第十二条; 0 for the article in which the citation stands (本条第二款, 第一款).
        public let number: Int
        /// 1 for 第十二条之一, else 0.
        public let branch: Int
        public let paragraph: Int?
        public let item: Int?
        /// Bytes of the normalised text.
        public let range: Range<Int>

        public init(number: Int, branch: Int = 0, paragraph: Int? = nil, item: Int? = nil, range: Range<Int>) {
            self.number = number
            self.branch = branch
            self.paragraph = paragraph
            self.item = item
            self.range = range
        }
    }

    /// What the citing clause does with the act.
    public enum Role: Sendable, Equatable {
        /// 根据《…》，制定本办法
        case documentBasis
        /// 依照《…》第…条处罚
        case clauseBasis
        /// 违反《…》第…条
        case breach
        /// 《…》同时废止
        case repeal
        /// The document's own title, or the title of what a notice issues.
        case ownTitle
        case mention
    }

    /// What the words refer to.
    public enum Anchor: Sendable, Equatable {
        /// A title, or a defined short name.
        case title
        /// A document number that follows no title.
        case number
        /// 本办法第五条, or 第五条 alone.
        case thisDocument
        /// 本条第二款, 第二款
        case thisArticle
        /// 前款, 前条, 前两项, 上述规定
        case preceding
        /// 该法第五条: `title` is that of the act named before.
        case previousAct
    }

    /// The whole reference, bytes of the normalised text.
    public let range: Range<Int>
    /// The title without 《》 as written; `nil` for 本法, 本办法 and for a bare document number.
    public let title: String?
    /// The title that a short name stands for where the document defines it: （以下简称《条例》）.
    public let definedTitle: String?
    public let documentNumber: String?
    public let articles: [Article]
    public let role: Role
    public let anchor: Anchor
    /// The word that introduces it: 根据, 依照, 违反.
    public let lead: String?

    public init(
        range: Range<Int>, title: String?, definedTitle: String? = nil, documentNumber: String?, articles: [Article],
        role: Role, anchor: Anchor = .title, lead: String? = nil
    ) {
        self.range = range
        self.title = title
        self.definedTitle = definedTitle
        self.documentNumber = documentNumber
        self.articles = articles
        self.role = role
        self.anchor = anchor
        self.lead = lead
    }

    /// The title to look up: the defined one where there is one.
    public var fullTitle: String? { definedTitle ?? title }

    /// Whether it refers to the document in which it stands.
    public var isInternal: Bool { anchor == .thisDocument || anchor == .thisArticle || anchor == .preceding }
}
