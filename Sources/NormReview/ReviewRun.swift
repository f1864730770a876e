import NormText

/// One run over any number of documents, with what is needed to repeat it.
public struct ReviewRun: Sendable {
    public struct Tool: Sendable {
        public let version: String
        /// `sha256:…` of the rules as loaded.
        public let rules: String
        /// `sha256:…` of the law index as loaded.
        public let law: String
        /// `sha256:…` of the program itself; only where materials are recorded.
        public let program: String?

        public init(version: String, rules: String, law: String, program: String? = nil) {
            self.version = version
            self.rules = rules
            self.law = law
            self.program = program
        }
    }

    public let tool: Tool
    public let asOf: CivilDate
    public let documents: [DocumentReview]
    /// What the documents cite.
    public let basis: BasisBook
    /// The rules that spoke up, by id.
    public let rules: [String: RuleDescription]
    /// What is wrong with waivers and baseline.
    public let notices: [Notice]

    public init(
        tool: Tool, asOf: CivilDate, documents: [DocumentReview], basis: BasisBook = BasisBook(),
        rules: [String: RuleDescription] = [:], notices: [Notice] = []
    ) {
        self.tool = tool
        self.asOf = asOf
        self.documents = documents
        self.basis = basis
        self.rules = rules
        self.notices = notices
    }
}
