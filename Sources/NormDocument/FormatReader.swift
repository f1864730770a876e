import NormText

/// Decodes a file and picks the reader of its format.
enum FormatReader {
    static func decode(_ bytes: [UInt8], encoding: TextEncoding?) throws -> SourceText {
        try TextDecoder(encoding: encoding).decode(bytes)
    }

    /// XML is known by its first tag or by the file's name, Markdown by the file's name; everything else is plain text.
    static func read(_ source: SourceText, path: String) throws -> ReaderOutput {
        if isMarkup(source.bytes) || path.hasSuffix(".xml") || path.hasSuffix(".akn") {
            return try XMLReader.read(source)
        }
        return path.hasSuffix(".md") ? MarkdownReader.read(source) : PlainTextReader.read(source)
    }

    private static func isMarkup(_ bytes: [UInt8]) -> Bool {
        let start = bytes.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }.prefix(2)
        guard start.count == 2, start.first == UInt8(ascii: "<"), let next = start.last else { return false }
        // <?xml, <!DOCTYPE (to be refused), or the root element.
        return next == UInt8(ascii: "?") || (UInt8(ascii: "A")...UInt8(ascii: "z")).contains(next)
            || bytes.starts(with: Array("<!DOCTYPE".utf8))
    }
}
