import NormDocument
import NormText

/// Makes the text of a document of its pages: without running heads and page numbers, lines indented as they stand.
struct PageText {
    private var pages: [(lines: [PageLine], height: Double)]
    private var asides: [Aside] = []

    init(_ pages: [Page]) {
        self.pages = pages.map { (PageLayout.lines($0.runs), $0.height) }
        removeFurniture()
    }

    /// The text: lines that certainly go on are joined; other line ends may be breaks within a paragraph, but where the
    /// line is short.
    func extracted() -> ExtractedText {
        var text = TextLines()
        var paragraph: [UInt8] = []
        var begins = false
        let joiner = PageLineJoiner(pages.map(\.lines))
        for (page, lines) in pages.map(\.lines).enumerated() {
            for (index, line) in lines.enumerated() {
                let isRow = isTable(index, lines)
                let content = joined(line, isTable: isRow)
                if !isRow, !paragraph.isEmpty, joiner.goesOn(page: page, line: index) {
                    paragraph = PageLineJoiner.joined(paragraph, content)
                } else {
                    if !paragraph.isEmpty { text.append(paragraph, begins: begins) }
                    paragraph = joiner.indent(page: page, line: index) + content
                    begins = joiner.begins(page: page, line: index)
                }
            }
        }
        if !paragraph.isEmpty { text.append(paragraph, begins: begins) }
        var result = text.extracted(arePartlyJoined: true)
        result.output.asides = asides
        if PageText.isGarbled(result.source.bytes) {
            result.output.problems.append(DocumentProblem("文字为乱码（字体没有对应的字符编码），无法可靠审核"))
        }
        return result
    }

    private func joined(_ line: PageLine, isTable: Bool) -> [UInt8] {
        Array(line.segments.joined(separator: Array((isTable ? "｜" : "　　").utf8)))
    }

    /// Lines with gaps, one below the other, are rows of a table.
    private func isTable(_ index: Int, _ lines: [PageLine]) -> Bool {
        guard lines[index].segments.count > 1 else { return false }
        return [index - 1, index + 1].contains { lines.indices.contains($0) && lines[$0].segments.count > 1 }
    }

    // MARK: Running heads

    /// Lines at the head or foot that come again on most pages, numbers apart.
    private mutating func removeFurniture() {
        guard pages.count > 1 else { return }
        var counts: [[UInt8]: Int] = [:]
        for page in pages {
            for pattern in Set(candidates(page).map { page.lines[$0].pattern }) { counts[pattern, default: 0] += 1 }
        }
        let needed = max(2, pages.count / 2)
        var told: Set<[UInt8]> = []
        for index in pages.indices {
            let page = pages[index]
            let furniture = candidates(page).filter { counts[page.lines[$0].pattern, default: 0] >= needed }
            for place in furniture.sorted(by: >) {
                let line = pages[index].lines.remove(at: place)
                guard told.insert(line.pattern).inserted else { continue }
                let kind: Aside.Kind = line.middle < page.height / 2 ? .header : .footer
                asides.append(Aside(kind: kind, text: String(decoding: joined(line, isTable: false), as: UTF8.self)))
            }
        }
    }

    /// The outermost lines in the upper and lower eighth of a page.
    private func candidates(_ page: (lines: [PageLine], height: Double)) -> [Int] {
        let top = page.lines.indices.filter { page.lines[$0].middle < page.height / 8 }
        let bottom = page.lines.indices.filter { page.lines[$0].middle > page.height * 7 / 8 }
        return Array(top.prefix(3) + bottom.suffix(3))
    }

    // MARK: Garbled text

    /// Fonts without a table of characters give private or arbitrary ones.
    private static func isGarbled(_ bytes: [UInt8]) -> Bool {
        var ideographs = 0
        var letters = 0
        var odd = 0
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            switch scalar.value {
            case 0x3400...0x9FFF: ideographs += 1
            case 0x41...0x5A, 0x61...0x7A: letters += 1
            case 0xE000...0xF8FF, 0xFFFD, 0xF0000...: odd += 1
            default: break
            }
        }
        if odd > 20, odd * 10 > ideographs + letters { return true }
        return ideographs > 200 && TextPlausibility.commonShare(of: bytes) < 0.15
    }
}
