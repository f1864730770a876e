/// What the reader of a format hands on: the paragraphs in reading order, what the format says of the document, and
/// what could not be read.
public struct ReaderOutput: Sendable {
    public var paragraphs: [SourceParagraph]
    public var hints: MetadataHints
    public var problems: [DocumentProblem]

    public init(
        paragraphs: [SourceParagraph], hints: MetadataHints = MetadataHints(), problems: [DocumentProblem] = []
    ) {
        self.paragraphs = paragraphs
        self.hints = hints
        self.problems = problems
    }
}
