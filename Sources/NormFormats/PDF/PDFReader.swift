import NormDocument
import NormText

/// Reads the text layer of PDF files by poppler's `pdftotext`, which runs apart from this program and within limits.
///
/// The "decoded source text" of a PDF file, in which positions count, is its lines in reading order, indented with
/// spaces as on the page; running heads and page numbers are asides.
enum PDFReader {
    static func read(_ bytes: [UInt8], limits: FormatLimits) throws -> ExtractedText {
        guard let program = Converter.find("pdftotext") else {
            throw FormatError.converter("读取 PDF 需要 pdftotext，本机没有安装；请安装 poppler-utils")
        }
        let folder = try PrivateFolder()
        try folder.write(bytes, to: "document.pdf")
        let converter = Converter(limits: limits)
        let last = limits[.pages] + 1
        let output = try converter.run(
            program, ["-q", "-bbox", "-enc", "UTF-8", "-l", String(last), "document.pdf", "-"], in: folder)
        let words = PDFWords(cap: limits[.pages])
        let failure = XMLEventParser.parse(SourceText(extracted: readable(output)), into: words)
        var pages = words.pages
        var problems: [DocumentProblem] = []
        if pages.count > limits[.pages] {
            let limit = FormatError.limit(.pages, found: pages.count, cap: limits[.pages])
            problems.append(DocumentProblem(limit.description))
            pages.removeLast(pages.count - limits[.pages])
        } else if let failure {
            problems.append(DocumentProblem("PDF 未读完：\(failure.description)"))
        }
        for page in words.missing.prefix(20) { problems.append(DocumentProblem("第 \(page + 1) 页缺失")) }
        let empty = pages.indices.filter { pages[$0].runs.isEmpty }
        if !empty.isEmpty {
            let images = pagesWithImages(converter, folder)
            guard empty.count < pages.count else {
                throw FormatError.noText(images.isEmpty ? "PDF 中没有文字" : "扫描件，\(pages.count) 页都只有图像，请先作文字识别")
            }
            for page in empty.filter({ images.contains($0 + 1) }).prefix(20) {
                problems.append(DocumentProblem("第 \(page + 1) 页只有图像，没有可读的文字"))
            }
        }
        guard !pages.isEmpty else { throw FormatError.noText("PDF 中没有页面") }
        var text = PageText(pages).extracted()
        text.output.problems += problems
        return text
    }

    /// What poppler writes as XML that can be read: our own parser refuses document types, whoever wrote them, and XML the
    /// characters that fonts without a table of characters give.
    private static func readable(_ bytes: [UInt8]) -> [UInt8] {
        var start = 0
        if bytes.starts(with: Array("<!DOCTYPE".utf8)), let end = bytes.firstIndex(of: 0x3E) { start = end + 1 }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        for byte in bytes[start...] {
            if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D {
                result += [0xEF, 0xBF, 0xBD]
            } else if byte >= 0xBE, result.suffix(2).elementsEqual([0xEF, 0xBF]) {
                // U+FFFE and U+FFFF
                result.append(0xBD)
            } else {
                result.append(byte)
            }
        }
        return result
    }

    private static func pagesWithImages(_ converter: Converter, _ folder: borrowing PrivateFolder) -> Set<Int> {
        guard let program = Converter.find("pdfimages"),
            let output = try? converter.run(program, ["-list", "document.pdf"], in: folder)
        else { return [] }
        let rows = String(decoding: output, as: UTF8.self).split(separator: "\n").dropFirst(2)
        return Set(rows.compactMap { $0.split(separator: " ").first.flatMap { Int($0) } })
    }
}
