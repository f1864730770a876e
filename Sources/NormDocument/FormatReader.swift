import NormText

/// Decodes a file and picks the reader of its format. The one place that knows of encodings and formats; so far UTF-8
/// and plain text.
enum FormatReader {
    static func decode(_ bytes: [UInt8], encoding: TextEncoding?, path: String) throws -> SourceText {
        let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        return SourceText(bytes: Array(String(decoding: bytes.dropFirst(hasMark ? 3 : 0), as: UTF8.self).utf8))
    }

    static func read(_ source: SourceText, path: String) throws -> ReaderOutput {
        PlainTextReader.read(source)
    }
}
