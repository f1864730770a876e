import NormDocument
import NormLaw

/// One review point: what it looks for, why, and the examples that test it.
public struct Rule: Sendable {
    struct Condition: Sendable {
        /// Acts (or kinds of acts) that it looks for.
        let acts: [String]
        /// Ranks of documents to which it applies, where no act of the powers matrix decides.
        let ranks: [NormRank]
        /// Levels of issuers to which it applies; a document that shows none is always meant. Rules say so themselves
        /// where they reach the State Council, whose decisions may do what those below it may not.
        let levels: [DocumentLevel]
        /// Numbers of patterns of which one must match the title of the document or its part; empty where any title will do.
        let title: Range<Int>

        static let usualLevels = DocumentLevel.allCases.filter { $0 != .stateCouncil }
    }

    /// The examples that are the rule's test; `↓` marks where the finding begins.
    public struct Examples: Sendable, Equatable {
        public let flag: [String]
        /// Cleared by a defence.
        public let cleared: [String]
        /// Not touched at all.
        public let pass: [String]

        public var count: Int { flag.count + cleared.count + pass.count }
    }

    /// `penalty/fine`
    public let id: String
    public let aliases: [String]
    public let title: String
    public let titleEN: String
    public let category: Category
    public let severity: Severity
    public let confidence: Confidence
    let condition: Condition
    /// Name of the checker in Swift where no pattern can say it.
    public let checker: String?
    /// Names of frames, and `cited-basis`.
    public let defences: [String]
    public let rationale: String
    public let basis: [LegalBasis]
    public let suggestion: String
    public let examples: Examples
    /// Whether a waiver may silence it.
    public let isSuppressible: Bool
    /// The file that holds it, relative to the rules folder.
    public let file: String
}
