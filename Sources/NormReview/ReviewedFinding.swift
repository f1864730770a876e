import NormRules
import NormText

/// A finding with its place in the source and its stable identity.
public struct ReviewedFinding: Sendable, Equatable {
    public struct Span: Sendable, Equatable {
        /// Unicode scalars of the decoded source text; `end` is behind the last.
        public let start: Int
        public let end: Int
        /// Line and column of the start, from 1; columns count Unicode scalars.
        public let line: Int
        public let column: Int
        /// Line and column behind the last scalar.
        public let endLine: Int
        public let endColumn: Int

        /// A stretch within one line.
        public init(start: Int, end: Int, line: Int, column: Int) {
            self.init(
                from: SourcePosition(offset: start, line: line, column: column),
                to: SourcePosition(offset: end, line: line, column: column + end - start))
        }

        public init(from first: SourcePosition, to last: SourcePosition) {
            start = first.offset
            end = last.offset
            line = first.line
            column = first.column
            endLine = last.line
            endColumn = last.column
        }
    }

    /// A mechanical correction in the source.
    public struct Fix: Sendable, Equatable {
        public let span: Span
        /// The source's own characters at `span`.
        public let original: String
        public let replacement: String

        public init(span: Span, original: String, replacement: String) {
            self.span = span
            self.original = original
            self.replacement = replacement
        }
    }

    /// Stable fingerprint: rule, normalised clause, ordinal among equals.
    public let id: String
    public let finding: Finding
    /// The unit that carries it, as the document prints it.
    public let article: String?
    public let span: Span?
    /// The source's own characters at `span`.
    public let quote: String?
    /// The whole normalised sentence that holds it, for the opinion.
    public let sentence: String?
    /// The UTF-8 bytes of `sentence` that the quote covers; `nil` shows the quote alone.
    public let quoteInSentence: Range<Int>?
    /// The source lines over which that sentence runs.
    public let clauseLines: ClosedRange<Int>?
    /// The mechanical correction, place by place.
    public let fixes: [Fix]

    /// What the correction changes, each change once however many places it has.
    public var changes: [Fix] {
        fixes.enumerated().filter { index, fix in
            !fixes[..<index].contains { $0.original == fix.original && $0.replacement == fix.replacement }
        }.map(\.element)
    }

    /// The first and the last change of a correction that gives several divisions new numbers, one that of the other:
    /// 第七条 to 第六条, 第八条 to 第七条, …; `nil` for any other correction.
    public var renumbering: (first: Fix, last: Fix)? {
        let changes = changes
        guard changes.count > 1, let first = changes.first, let last = changes.last else { return nil }
        let originals = Set(changes.map(\.original))
        return changes.contains { originals.contains($0.replacement) } ? (first, last) : nil
    }

    public init(
        id: String, finding: Finding, article: String?, span: Span?, quote: String?, sentence: String?,
        quoteInSentence: Range<Int>? = nil, clauseLines: ClosedRange<Int>? = nil, fixes: [Fix] = []
    ) {
        self.id = id
        self.finding = finding
        self.article = article
        self.span = span
        self.quote = quote
        self.sentence = sentence
        self.quoteInSentence = quoteInSentence
        self.clauseLines = clauseLines
        self.fixes = fixes
    }
}
