import NormData
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
    public struct Examples: Sendable {
        /// The three lists as bytes: only tests and explanations of rules read them.
        private let stored: Table<UInt8>

        init(flag: [String], cleared: [String], pass: [String]) {
            var writer = SnapshotWriter()
            writer.write([flag, cleared, pass])
            stored = Table(writer.bytes)
        }

        private func list(_ index: Int) -> [String] {
            let lists = try? stored.decode([[String]].self)
            return lists.map { $0.indices.contains(index) ? $0[index] : [] } ?? []
        }

        public var flag: [String] { list(0) }
        /// Cleared by a defence.
        public var cleared: [String] { list(1) }
        /// Not touched at all.
        public var pass: [String] { list(2) }

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

extension Rule.Examples: Snapshot {
    public func write(to writer: inout SnapshotWriter) { writer.write(stored) }
    public init(from reader: inout SnapshotReader) throws { stored = try reader.read() }
}
