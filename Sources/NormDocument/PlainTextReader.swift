import NormText

/// Reads a plain text: finds the paragraphs behind lines that a typist, a scanner or a page broke.
public enum PlainTextReader {
    /// `starts`: the byte offsets where the format itself begins a paragraph, ascending; all other line ends may be
    /// breaks within one.
    public static func read(_ source: SourceText, starts: [Int] = []) -> ReaderOutput {
        ReaderOutput(paragraphs: LineJoiner(source.bytes, starts: starts).paragraphs())
    }
}
