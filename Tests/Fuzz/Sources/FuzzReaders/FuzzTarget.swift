import Glibc
import NormDocument
import NormText

@testable import NormFormats
@testable import NormReview

/// What one run feeds: `FUZZ_TARGET` names it.
enum FuzzTarget: String, CaseIterable {
    /// Any file, as the command line reads it; external converters are not started.
    case file
    case zip, tar
    /// `word/document.xml`, `numbering.xml` and the page of an OFD file, without the package around them, so that
    /// checksums do not stop every change.
    case word, numbering, page
    case html, xml, markdown, text
    /// What `pdftotext -bbox` writes.
    case words
    /// A plain text, read into parts, articles and metadata; with the vocabulary of `Rules` in the working folder.
    case document
    case dossier

    static let current = getenv("FUZZ_TARGET").flatMap { FuzzTarget(rawValue: String(cString: $0)) } ?? .file

    func run(_ bytes: [UInt8]) {
        let source = SourceText(extracted: bytes)
        switch self {
        case .file:
            let format = DocumentFormat(bytes, name: "document")
            if case .pdf = format { return }
            if case .compound = format { return }
            if case .rtf = format { return }
            if let package = try? ZipPackage(bytes), package.entry("mimetype") != nil { return }
            check(try? FormatReader().read(bytes, name: "document"))
        case .zip:
            if let package = try? ZipPackage(bytes) {
                for entry in package.entries { _ = try? package.contents(of: entry) }
            }
            if let archive = try? Archive(bytes) {
                for member in archive.members { _ = try? archive.contents(of: member.name) }
            }
        case .tar: _ = try? TarArchive(bytes, limits: FormatLimits())
        case .word:
            let part = source.bytes
            let body = WordBodyReader(
                part: part, numbering: WordNumbering(), styles: WordStyles(), limits: FormatLimits())
            _ = XMLEventParser.parse(source, into: body)
            body.finish()
            check(body.lines.extracted())
            for piece in body.map.pieces {
                precondition(piece.xml.upperBound <= part.count && piece.source.upperBound <= body.lines.bytes.count)
                precondition(
                    !piece.isLinear || part[piece.xml].elementsEqual(body.lines.bytes[piece.source])
                        || part[piece.xml].contains { $0 == 0x0A || $0 == 0x0D })
            }
        case .numbering:
            let reader = WordNumberingReader()
            _ = XMLEventParser.parse(source, into: reader)
            var numbering = reader.numbering
            for list in numbering.lists.keys.sorted().prefix(20) {
                for level in [0, 1, 0, 8, -1, 99] { _ = numbering.next(list: list, level: level, style: "a") }
            }
        case .page:
            let content = OFDContent()
            _ = XMLEventParser.parse(source, into: content)
            var units = OFDUnits(content.units)
            let drawing = units.expanded(content.drawing)
            check(PageText([Page(height: content.height ?? 297, runs: drawing.runs)]).extracted())
        case .html: check(try? HTMLReader.read(source, limits: FormatLimits()))
        case .xml: if let output = try? XMLReader.read(source) { check(ExtractedText(source: source, output: output)) }
        case .markdown: check(ExtractedText(source: source, output: MarkdownReader.read(source)))
        case .text: check(ExtractedText(source: source, output: PlainTextReader.read(source)))
        case .words:
            let words = PDFWords(cap: 100)
            _ = XMLEventParser.parse(source, into: words)
            check(PageText(words.pages).extracted())
        case .document:
            guard let reader = FuzzTarget.reader else { fatalError("Rules could not be read") }
            let document = reader.read(path: "document", source: source, output: PlainTextReader.read(source))
            for block in document.blocks { precondition(block.range.upperBound <= document.text.bytes.count) }
            _ = AkomaNtosoWriter.write(document)
        case .dossier:
            let reader = DossierReader(schema: FuzzTarget.schema)
            _ = reader.read(bytes)
            _ = reader.read(bytes, format: .xml)
        }
    }

    private static let reader = (try? Vocabulary.load(from: "Rules")).map(DocumentReader.init)
    private static let schema = DossierSchema(
        flags: ["market_related"],
        steps: [
            "consultation": DossierSchema.Step(dates: ["start", "end"], texts: ["channel"], many: false),
            "filing": DossierSchema.Step(dates: ["date"], texts: ["to"], many: true),
        ])

    /// What later stages rely on: pieces in order, within the text.
    private func check(_ text: ExtractedText?) {
        guard let text else { return }
        var end = 0
        for piece in text.output.paragraphs.flatMap(\.pieces) {
            precondition(piece.source.lowerBound >= end || piece.text != nil || self == .xml || self == .file)
            precondition(piece.source.upperBound <= text.source.bytes.count)
            end = max(end, piece.source.lowerBound)
        }
    }
}

private typealias Run = @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ run: Run
) -> CInt

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    FuzzTarget.current.run(Array(UnsafeBufferPointer(start: data, count: count)))
    return 0
}

/// The package manager makes this the program's entry, in place of libFuzzer's own.
@_cdecl("FuzzReaders_main")
public func fuzzMain(_ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> CInt {
    var count = count
    var arguments = arguments
    return runDriver(&count, &arguments) { fuzzOneInput($0, $1) }
}
