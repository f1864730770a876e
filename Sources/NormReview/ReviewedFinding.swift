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

        public init(start: Int, end: Int, line: Int, column: Int) {
            self.start = start
            self.end = end
            self.line = line
            self.column = column
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

    public init(
        id: String, finding: Finding, article: String?, span: Span?, quote: String?, sentence: String?,
        quoteInSentence: Range<Int>? = nil
    ) {
        self.id = id
        self.finding = finding
        self.article = article
        self.span = span
        self.quote = quote
        self.sentence = sentence
        self.quoteInSentence = quoteInSentence
    }
}
