import NormDocument
import NormText

/// Reads web pages: the article of the page becomes the text, what the page says of it the metadata.
///
/// The "decoded source text" of a page, in which positions count, is the text of the article, one line for each
/// paragraph and table row (cells separated by `｜`); a `<br>` is a line end too.
enum HTMLReader {
    static func read(_ decoded: SourceText, limits: FormatLimits) throws -> ExtractedText {
        let page = HTMLPageReader.read(decoded.bytes, limits: limits)
        let index = HTMLIndex(page)
        var lines = TextLines(capacity: page.text.count)
        let chosen = Array(HTMLArticle(page).lines().drop { HTMLIndex.isIndexLine(page.lines[$0], of: page) })
        if let title = missingTitle(page, index, chosen) { lines.append(Array(title.utf8)) }
        for line in chosen { lines.append(page.text[page.lines[line].range]) }
        // A page of nothing but links has no article, but words.
        if lines.isBlank { for line in page.lines { lines.append(page.text[line.range]) } }
        guard !lines.isBlank else {
            throw page.exceeded ?? .noText("网页中没有正文，正文可能由脚本或者图片显示")
        }
        var text = lines.extracted()
        text.output.hints = index.hints
        text.output.remarks = remarks(decoded, page, text)
        text.output.problems += decoded.problems.map { DocumentProblem($0.message) }
        if let limit = page.exceeded { text.output.problems.append(DocumentProblem(limit.description)) }
        return text
    }

    /// The title that stands above the article and outside it.
    private static func missingTitle(_ page: HTMLPage, _ index: HTMLIndex, _ chosen: [Int]) -> String? {
        guard let start = chosen.first else { return nil }
        let heading = page.lines[..<start].last { $0.isHeading && !$0.isLink }
        let before = heading.map { page.string($0.range) }
        guard let title = index.title ?? before else { return nil }
        let wanted = Array(title.utf8).withoutSpaces
        // The first lines of the article, where a title may be spread over several.
        let head = chosen.prefix(8).flatMap { page.text[page.lines[$0].range] }.withoutSpaces
        return wanted.isEmpty || head.holds(wanted) ? nil : String(title.map { $0 == "\n" ? " " : $0 })
    }

    private static func remarks(_ decoded: SourceText, _ page: HTMLPage, _ text: ExtractedText) -> [String] {
        var remarks: [String] = []
        if let declared = page.declaredEncoding, !agrees(declared, decoded.encoding) {
            remarks.append("网页声明的编码 \(declared.prefix(20)) 与内容不符，按 \(decoded.encoding.rawValue) 读取")
        }
        return remarks + MirrorDamage.remarks(on: text.source.bytes)
    }

    private static func agrees(_ declared: String, _ encoding: TextEncoding) -> Bool {
        let isNamed = { (byte: UInt8) in (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) }
        let name = String(decoding: declared.lowercased().utf8.filter(isNamed), as: UTF8.self)
        return switch encoding {
        case .utf8: name.hasPrefix("utf8")
        case .gb18030: name.hasPrefix("gb") || name == "cp936" || name == "xgbk"
        case .big5: name.hasPrefix("big5")
        case .utf16LittleEndian, .utf16BigEndian: name.hasPrefix("utf16")
        }
    }
}
