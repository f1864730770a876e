import NormText

/// Reads a plain text: finds the paragraphs behind lines that a typist, a scanner or a page broke.
public enum PlainTextReader {
    /// `starts`: the byte offsets where the format itself begins a paragraph, ascending; all other line ends may be
    /// breaks within one. `arePartlyJoined`: lines that certainly go on are one line already, as in the text of pages.
    public static func read(_ source: SourceText, starts: [Int] = [], arePartlyJoined: Bool = false) -> ReaderOutput {
        let joiner = LineJoiner(source.bytes, starts: starts, arePartlyJoined: arePartlyJoined)
        return ReaderOutput(paragraphs: joiner.paragraphs())
    }
}
