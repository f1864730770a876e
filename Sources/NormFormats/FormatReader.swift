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
        case .gzip: throw FormatError.unsupported("gzip")
        case .pdf: return try PDFReader.read(bytes, limits: limits)
        case .compound: return try readLegacy(bytes, ending: name.lowercased().hasSuffix(".wps") ? "wps" : "doc")
        case .rtf: return try readLegacy(bytes, ending: "rtf")
        case .html, .xml, .markdown, .text:
            return try readText(try TextDecoder(encoding: encoding).decode(bytes), name: name)
        }
    }

    /// The format is asked again: what was UTF-16 shows its tags only now.
    private func readText(_ source: SourceText, name: String) throws -> ExtractedText {
        switch DocumentFormat(source.bytes, name: name) {
        case .html: return try HTMLReader.read(source, limits: limits)
        case .xml: return ExtractedText(source: source, output: try XMLReader.read(source, limits: limits))
        case .markdown where MarkdownReader.isMarked(source.bytes): return plain(source, MarkdownReader.read(source))
        default: return plain(source, PlainTextReader.read(source))
        }
    }

    private func plain(_ source: SourceText, _ output: ReaderOutput) -> ExtractedText {
        var output = output
        output.remarks += MirrorDamage.remarks(on: source.bytes)
        return ExtractedText(source: source, output: output)
    }

    private func readPackage(_ bytes: [UInt8]) throws -> ExtractedText {
        let package = try ZipPackage(bytes, limits: limits)
        if WordReader.isWord(package) { return try WordFile(package, limits: limits).text }
        if OFDReader.isOFD(package) {
            var reader = OFDReader(package, limits: limits)
            return try reader.read()
        }
        if let kind = try? package.contents(of: "mimetype"),
            kind.starts(with: Array("application/vnd.oasis.opendocument.text".utf8))
        {
            return try readLegacy(bytes, ending: "odt")
        }
        throw FormatError.unsupported("压缩包中没有可以识别的文档")
    }

    private func readLegacy(_ bytes: [UInt8], ending: String) throws -> ExtractedText {
        try WordFile(try OfficeConverter.word(bytes, ending: ending, limits: limits), limits: limits).text
    }
}
