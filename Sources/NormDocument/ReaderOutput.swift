/// What the reader of a format hands on: the paragraphs in reading order, what the format says of the document, and
/// what could not be read.
public struct ReaderOutput: Sendable {
    public var paragraphs: [SourceParagraph]
    public var hints: MetadataHints
    /// What could not be read: the review is then incomplete.
    public var problems: [DocumentProblem]
    /// What a reviewer should know of the file, though all of it was read: tracked changes, repaired damage.
    public var remarks: [String]
    /// Comments, footnotes, headers and footers.
    public var asides: [Aside]
    /// Numbers of lists that the format counts by itself: bytes of the source text, ascending.
    public var automaticNumbers: [Range<Int>]

    public init(
        paragraphs: [SourceParagraph], hints: MetadataHints = MetadataHints(), problems: [DocumentProblem] = [],
        remarks: [String] = [], asides: [Aside] = [], automaticNumbers: [Range<Int>] = []
    ) {
        self.paragraphs = paragraphs
        self.hints = hints
        self.problems = problems
        self.remarks = remarks
        self.asides = asides
        self.automaticNumbers = automaticNumbers
    }
}
