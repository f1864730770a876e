/// Blocks of the opinion as paragraphs and tables of a Word file, in the styles of `Templates/opinion.docx`.
struct WordBlocks {
    let words: Words

    /// Width of the type area, 156 mm (GB/T 9704-2012), in twentieths of a point.
    private static let width = 8844

    func xml(of sections: [Opinion.Section]) -> String {
        sections.map { WordBlocks.paragraph($0.heading, style: "NCHeading1") + xml(of: $0.blocks) }.joined(
            separator: "\n")
    }

    /// Each attachment begins a page.
    func xml(ofAttachments sections: [Opinion.Section]) -> String {
        sections.map { section in
            WordBlocks.paragraph(section.heading, style: "NCAttachmentLabel")
                + WordBlocks.paragraph(section.title ?? "", style: "NCAttachmentTitle") + xml(of: section.blocks)
        }.joined(separator: "\n")
    }

    /// `附件：1. …`, the others under the first.
    func xml(ofAttachmentTitles titles: [String]) -> String {
        let label = words.attachment + words.colon
        return titles.enumerated().map { index, title in
            let indent = index == 0 ? 200 : 500
            return "<w:p><w:pPr><w:pStyle w:val=\"NCBody\"/>" + (index == 0 ? WordBlocks.spaceBefore : "")
                + "<w:ind w:firstLine=\"\(indent * 320 / 100)\" w:firstLineChars=\"\(indent)\"/></w:pPr>"
                + WordBlocks.run((index == 0 ? label : "") + title) + "</w:p>"
        }.joined()
    }

    func xml(of blocks: [OpinionBlock]) -> String { blocks.map(xml).joined() }

    private func xml(of block: OpinionBlock) -> String {
        switch block {
        case .group(let text): WordBlocks.paragraph(text, style: "NCHeading2")
        case .item(let item): WordBlocks.paragraph("\(item.number). \(item.text)", style: "NCHeading3")
        case .paragraph(let runs): WordBlocks.paragraph(runs)
        case .list(let lines):
            lines.enumerated().map { WordBlocks.paragraph("\($0 + 1). \($1)", style: "NCBody") }.joined()
        case .fields(let fields):
            fields.map { field in
                WordBlocks.paragraph([OpinionRun(field.label + words.colon, .strong)] + field.runs)
            }.joined()
        case .table(let table): self.table(table)
        }
    }

    // MARK: Paragraphs

    private static let spaceBefore = "<w:spacing w:before=\"560\" w:after=\"0\" w:line=\"560\" w:lineRule=\"exact\"/>"

    static func paragraph(_ text: String, style: String, properties: String = "") -> String {
        "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/>\(properties)</w:pPr>" + run(text) + "</w:p>"
    }

    /// A line that a long name in Latin letters does not fit would be stretched if it were justified.
    private static func paragraph(_ runs: [OpinionRun]) -> String {
        let isStretched = runs.contains { run in
            run.text.utf8.split { $0 >= 0x80 || $0 == 0x20 }.contains { $0.count >= longestWord }
        }
        return "<w:p><w:pPr><w:pStyle w:val=\"NCBody\"/>" + (isStretched ? "<w:jc w:val=\"left\"/>" : "") + "</w:pPr>"
            + runs.map(run).joined() + "</w:p>"
    }

    private static let longestWord = 16

    private static func run(_ run: OpinionRun) -> String {
        switch run.emphasis {
        case .plain: self.run(run.text)
        case .strong: self.run(run.text, style: "NCLabel")
        case .marked: self.run(run.text, style: "NCMarked")
        }
    }

    static func run(_ text: String, style: String? = nil) -> String {
        let properties = style.map { "<w:rPr><w:rStyle w:val=\"\($0)\"/></w:rPr>" } ?? ""
        return "<w:r>\(properties)" + WordBlocks.text(text) + "</w:r>"
    }

    static func text(_ text: String) -> String { "<w:t xml:space=\"preserve\">\(XMLText.of(text))</w:t>" }

    // MARK: Tables

    private func table(_ table: OpinionBlock.Table) -> String {
        let total = max(1, table.widths.reduce(0, +))
        let widths = table.widths.map { WordBlocks.width * $0 / total }
        let grid = widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined()
        let head = row(
            table.head, widths, style: "NCCellHead", properties: "<w:cantSplit/><w:tblHeader/>", keepsNext: true)
        // No page begins or ends with one row alone.
        let rows = table.rows.enumerated().map { index, cells in
            let isKept = index == 0 || index + 3 >= table.rows.count
            return row(
                cells, widths, style: "NCCell", properties: "<w:cantSplit/>",
                keepsNext: isKept && index + 1 < table.rows.count)
        }.joined()
        return "<w:tbl><w:tblPr><w:tblStyle w:val=\"NCTable\"/><w:tblW w:w=\"\(WordBlocks.width)\" w:type=\"dxa\"/>"
            + "<w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>\(grid)</w:tblGrid>" + head + rows + "</w:tbl>"
            + "<w:p><w:pPr><w:pStyle w:val=\"NCAfterTable\"/></w:pPr></w:p>"
    }

    private func row(
        _ cells: [String], _ widths: [Int], style: String, properties: String, keepsNext: Bool
    ) -> String {
        let cells = zip(cells, widths).map { text, width in
            "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/></w:tcPr>"
                + WordBlocks.paragraph(text, style: style, properties: keepsNext ? "<w:keepNext/>" : "")
                + "</w:tc>"
        }
        return "<w:tr><w:trPr>\(properties)</w:trPr>" + cells.joined() + "</w:tr>"
    }
}
