/// What a rule or a checker found in one document.
public struct Finding: Sendable, Equatable {
    /// Both sides of a conflict.
    public struct Comparison: Sendable, Equatable {
        public let here: String
        public let law: String
        /// What sets the two apart, in a few words; empty where the sides speak for themselves.
        public let difference: String

        /// The words of the article, where the texts of the law are at hand.
        public let words: String?

        public init(here: String, law: String, difference: String = "", words: String? = nil) {
            self.here = here
            self.law = law
            self.difference = difference
            self.words = words
        }
    }

    /// What readers of English are told instead.
    public struct English: Sendable, Equatable {
        public let message: String
        public let suggestion: String
        public let compare: Comparison?

        public init(message: String, suggestion: String, compare: Comparison? = nil) {
            self.message = message
            self.suggestion = suggestion
            self.compare = compare
        }

        /// - Parameters:
        ///   - rule: what the rule says; where its office gave no English text, its title has to do.
        public init(_ rule: EnglishTexts.OfRule?, title: String, message: String? = nil, compare: Comparison? = nil) {
            self.init(
                message: message ?? rule?.problem ?? title + ".", suggestion: rule?.suggestion ?? "", compare: compare)
        }
    }

    /// `penalty/fine`
    public let rule: String
    /// The rule's title in Chinese and English.
    public let title: String
    public let titleEN: String
    public let category: Category
    public var severity: Severity
    public let confidence: Confidence
    /// Bytes of `NormativeDocument.text`; `nil` where the finding is about the dossier or something absent.
    public let range: Range<Int>?
    /// What is absent (`absent:effective-date`) or the dossier's key (`steps.filing`).
    public let field: String?
    /// What is wrong, for the reader of the opinion.
    public let message: String
    public let basis: [LegalBasis]
    public let compare: Comparison?
    public let suggestion: String
    /// `nil` where nothing but the title is known in English.
    public let english: English?
    /// The mechanical correction, place by place; empty where there is none, or more than one is possible.
    public let fixes: [TextFix]
    /// Why it was found, step by step: the words that triggered it, the defences considered.
    public var explanation: [String]

    public init(
        rule: String, title: String, titleEN: String, category: Category, severity: Severity,
        confidence: Confidence = .high, range: Range<Int>?, field: String? = nil, message: String,
        basis: [LegalBasis], compare: Comparison? = nil, suggestion: String,
        english: English? = nil, fixes: [TextFix] = [], explanation: [String] = []
    ) {
        self.rule = rule
        self.title = title
        self.titleEN = titleEN
        self.category = category
        self.severity = severity
        self.confidence = confidence
        self.range = range
        self.field = field
        self.message = message
        self.basis = basis
        self.compare = compare
        self.suggestion = suggestion
        self.english = english
        self.fixes = fixes
        self.explanation = explanation
    }
}
