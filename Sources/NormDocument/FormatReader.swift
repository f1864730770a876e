import NormText

/// Decodes a file and picks the reader of its format.
enum FormatReader {
    static func decode(_ bytes: [UInt8], encoding: TextEncoding?) throws -> SourceText {
        try TextDecoder(encoding: encoding).decode(bytes)
    }

    /// XML is known by its first character, Markdown by the file's name; everything else is plain text.
    static func read(_ source: SourceText, path: String) throws -> ReaderOutput {
        if isMarkup(source.bytes) { return try XMLReader.read(source) }
        return path.hasSuffix(".md") ? MarkdownReader.read(source) : PlainTextReader.read(source)
    }

    private static func isMarkup(_ bytes: [UInt8]) -> Bool {
        let first = bytes.first { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
        return first == UInt8(ascii: "<")
    }
}
