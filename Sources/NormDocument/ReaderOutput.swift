/// What a format reader makes of a file: paragraphs in reading order, and what the format states beside them.
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
