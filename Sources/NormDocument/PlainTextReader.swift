import NormText

/// Reads a plain text: finds the paragraphs behind lines that a typist, a scanner or a page broke.
public enum PlainTextReader {
    public static func read(_ source: SourceText) -> ReaderOutput {
        ReaderOutput(paragraphs: LineJoiner(source.bytes).paragraphs())
    }
}
