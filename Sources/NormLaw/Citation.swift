/// A reference to an act, as one place of a text makes it.
public struct Citation: Sendable, Equatable {
    /// A cited article, with what is cited inside it.
    public struct Article: Sendable, Equatable {
        /// 12 for 第十二条.
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

    /// The whole reference, bytes of the normalised text.
    public let range: Range<Int>
    /// The title without 《》 as written; `nil` for 本法, 本办法 and for a bare document number.
    public let title: String?
    public let documentNumber: String?
    public let articles: [Article]
    public let role: Role

    public init(range: Range<Int>, title: String?, documentNumber: String?, articles: [Article], role: Role) {
        self.range = range
        self.title = title
        self.documentNumber = documentNumber
        self.articles = articles
        self.role = role
    }
}
