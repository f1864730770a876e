import NormDocument
import NormText

/// A document as the reader of a format hands it on: the text in which positions count, and the paragraphs in it.
public struct ExtractedText: Sendable {
    public var source: SourceText
    public var output: ReaderOutput

    public init(source: SourceText, output: ReaderOutput) {
        self.source = source
        self.output = output
    }
}
