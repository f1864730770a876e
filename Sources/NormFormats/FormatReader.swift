import NormDocument
import NormText

/// Picks the reader of a file's format.
public struct FormatReader: Sendable {
    private let limits: FormatLimits

    public init(limits: FormatLimits = FormatLimits()) {
        self.limits = limits
    }

    /// The text of a file and the paragraphs in it. Throws where the bytes are no document, with the cause.
    public func read(_ bytes: [UInt8], name: String, encoding: TextEncoding? = nil) throws -> ExtractedText {
        try limits.check(.fileSize, bytes.count)
        switch DocumentFormat(bytes, name: name) {
        case .package: return try readPackage(bytes)
        case .xml, .markdown, .text:
            let source = try TextDecoder(encoding: encoding).decode(bytes)
            return ExtractedText(source: source, output: try readText(source, name: name))
        }
    }

    private func readText(_ source: SourceText, name: String) throws -> ReaderOutput {
        switch DocumentFormat(source.bytes, name: name) {
        case .xml: try XMLReader.read(source)
        case .markdown: MarkdownReader.read(source)
        case .package, .text: PlainTextReader.read(source)
        }
    }

    private func readPackage(_ bytes: [UInt8]) throws -> ExtractedText {
        let package = try ZipPackage(bytes, limits: limits)
        if WordReader.isWord(package) { return try WordFile(package, limits: limits).text }
        throw FormatError.unsupported("压缩包中没有可以识别的文档")
    }
}
