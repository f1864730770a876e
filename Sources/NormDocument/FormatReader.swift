import NormText

/// Decodes a file and picks the reader of its format.
enum FormatReader {
    static func decode(_ bytes: [UInt8], encoding: TextEncoding?, path: String) throws -> SourceText {
        SourceText(bytes: Array(String(decoding: bytes, as: UTF8.self).utf8))
    }

    static func read(_ source: SourceText, path: String) throws -> ReaderOutput {
        PlainTextReader.read(source)
    }
}
