import Glibc
import NormText

/// The catalogue as an Office Open XML workbook (ECMA-376): a summary, then one sheet a proposal with a frozen head and
/// filters. Sheets are written to files beside it until the end, so that memory stays flat.
final class Workbook {
    private enum Style: Int { case plain, head, wrapped, date, title, link, centred }

    private let path: String
    private var sheets: [(proposal: Proposal, file: OutputFile, rows: Int)] = []

    /// Throws `AuditError`.
    init(_ path: String) throws {
        self.path = path
        for proposal in Proposal.allCases {
            let file = try OutputFile("\(path).\(proposal.rawValue)")
            try file.write(Workbook.start(CatalogueColumn.allCases.map(\.width), isFrozen: true))
            try file.write("<row ht=\"24\" customHeight=\"1\">")
            for column in CatalogueColumn.allCases { try file.write(Workbook.cell(column.head, .head)) }
            try file.write("</row>")
            sheets.append((proposal, file, 0))
        }
    }

    /// The row of a document, for the sheet of its proposal.
    static func row(_ entry: CatalogueEntry) -> [UInt8] {
        var bytes: [UInt8] = []
        var lines = 1
        for column in CatalogueColumn.allCases {
            switch column.value(entry) {
            case .text(let text):
                lines = max(lines, Workbook.lines(text, in: column.width))
                bytes += cell(text, .wrapped)
            case .number(let number): bytes += "<c s=\"\(Style.centred.rawValue)\"><v>\(number)</v></c>".utf8
            case .date(let date):
                // Days since 1899-12-30, as spreadsheets count.
                bytes += "<c s=\"\(Style.date.rawValue)\"><v>\(date.dayNumber + 25_569)</v></c>".utf8
            case .file(let name):
                let link = "HYPERLINK(\"\(name)\",\"打开\")".replacing("\"", with: "&quot;")
                bytes += "<c s=\"\(Style.link.rawValue)\" t=\"str\"><f>\(link)</f><v>打开</v></c>".utf8
            case .empty: bytes += "<c s=\"\(Style.wrapped.rawValue)\"/>".utf8
            }
        }
        let height = min(mostHeight, lines * lineHeight + 4)
        return Array("<row ht=\"\(height)\" customHeight=\"1\">".utf8) + bytes + "</row>".utf8
    }

    /// Points; a row can be no higher.
    private static let mostHeight = 409
    private static let lineHeight = 14

    /// How many lines a text takes, where a Chinese character is as wide as two others.
    private static func lines(_ text: String, in width: Int) -> Int {
        let columns = text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x1100 ? 1 : 2) }
        return max(1, (columns + width - 2) / max(1, width - 1))
    }

    func add(_ rows: [UInt8], count: Int, to proposal: Proposal) throws {
        guard let index = sheets.firstIndex(where: { $0.proposal == proposal }) else { return }
        try sheets[index].file.write(rows)
        sheets[index].rows += count
    }

    /// - Parameter summary: label and value of each line of the first sheet; an empty value makes a heading.
    func finish(summary: [(String, String)]) throws {
        let last = Workbook.letter(CatalogueColumn.allCases.count)
        for sheet in sheets {
            try sheet.file.write(
                "</sheetData><autoFilter ref=\"A1:\(last)\(sheet.rows + 1)\"/>\(Workbook.print)</worksheet>")
            try sheet.file.finish()
        }
        defer { for sheet in sheets { unlink(sheet.file.path) } }
        let zip = try ZipFile(path)
        try zip.add("[Content_Types].xml", contentTypes)
        try zip.add("_rels/.rels", Workbook.relations)
        try zip.add("xl/workbook.xml", workbook(lastColumn: last))
        try zip.add("xl/_rels/workbook.xml.rels", workbookRelations)
        try zip.add("xl/styles.xml", Workbook.styles)
        try zip.add("xl/worksheets/sheet1.xml", Workbook.summarySheet(summary))
        for (index, sheet) in sheets.enumerated() {
            try zip.add("xl/worksheets/sheet\(index + 2).xml", file: sheet.file.path)
        }
        try zip.finish()
    }

    // MARK: Parts

    private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let officeRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships"
    private static let mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml"

    /// On paper: across, one page wide.
    private static let print =
        "<pageSetup paperSize=\"8\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/>"

    private static func start(_ widths: [Int], isFrozen: Bool) -> String {
        let pane = isFrozen ? "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>" : ""
        let columns = widths.enumerated().map { index, width in
            "<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(width)\" customWidth=\"1\"/>"
        }.joined()
        return declaration
            + "<worksheet xmlns=\"\(main)\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView workbookViewId=\"0\" showGridLines=\"0\">\(pane)</sheetView>"
            + "</sheetViews><sheetFormatPr defaultRowHeight=\"16\"/><cols>\(columns)</cols><sheetData>"
    }

    private static func cell(_ text: String, _ style: Style) -> [UInt8] {
        Array("<c s=\"\(style.rawValue)\" t=\"inlineStr\"><is><t>".utf8) + XMLText.of(text) + "</t></is></c>".utf8
    }

    private static func summarySheet(_ lines: [(String, String)]) -> String {
        let rows = lines.map { label, value in
            let isHeading = value.isEmpty
            let cells =
                cell(label, isHeading ? .title : .plain)
                + (isHeading
                    ? []
                    : Int(value).map { Array("<c s=\"\(Style.plain.rawValue)\"><v>\($0)</v></c>".utf8) }
                        ?? cell(value, .plain))
            return "<row>" + String(decoding: cells, as: UTF8.self) + "</row>"
        }.joined()
        return start([36, 60], isFrozen: false) + rows + "</sheetData>\(print)</worksheet>"
    }

    private var contentTypes: String {
        let overrides = (1...sheets.count + 1).map {
            "<Override PartName=\"/xl/worksheets/sheet\($0).xml\" ContentType=\"\(Workbook.mediaType).worksheet+xml\"/>"
        }.joined()
        return Workbook.declaration
            + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"\(Workbook.mediaType).sheet.main+xml\"/>"
            + "<Override PartName=\"/xl/styles.xml\" ContentType=\"\(Workbook.mediaType).styles+xml\"/>\(overrides)</Types>"
    }

    private static let relations =
        declaration + "<Relationships xmlns=\"\(packageRelations)\"><Relationship Id=\"rId1\" "
        + "Type=\"\(officeRelations)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"

    private var workbookRelations: String {
        let items = (1...sheets.count + 1).map {
            "<Relationship Id=\"rId\($0)\" Type=\"\(Workbook.officeRelations)/worksheet\" Target=\"worksheets/sheet\($0).xml\"/>"
        }.joined()
        return Workbook.declaration + "<Relationships xmlns=\"\(Workbook.packageRelations)\">\(items)"
            + "<Relationship Id=\"rId0\" Type=\"\(Workbook.officeRelations)/styles\" Target=\"styles.xml\"/></Relationships>"
    }

    private func workbook(lastColumn: String) -> String {
        let names = ["汇总"] + sheets.map(\.proposal.name)
        let list = names.enumerated().map { "<sheet name=\"\($1)\" sheetId=\"\($0 + 1)\" r:id=\"rId\($0 + 1)\"/>" }
            .joined()
        let filters = sheets.enumerated().map { index, sheet in
            "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"\(index + 1)\" hidden=\"1\">'\(sheet.proposal.name)'!"
                + "$A$1:$\(lastColumn)$\(sheet.rows + 1)</definedName>"
        }.joined()
        return Workbook.declaration
            + "<workbook xmlns=\"\(Workbook.main)\" xmlns:r=\"\(Workbook.officeRelations)\"><sheets>\(list)</sheets>"
            + "<definedNames>\(filters)</definedNames></workbook>"
    }

    /// A, B, … for columns from 1; the catalogue has less than 26.
    private static func letter(_ column: Int) -> String { String(UnicodeScalar(UInt8(0x40 + min(26, column)))) }

    /// In the order of `Style`.
    private static let styles =
        declaration + "<styleSheet xmlns=\"\(main)\">"
        + "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>"
        + "<fonts count=\"4\"><font><sz val=\"10\"/><name val=\"微软雅黑\"/></font>"
        + "<font><b/><sz val=\"10\"/><color rgb=\"FFFFFFFF\"/><name val=\"微软雅黑\"/></font>"
        + "<font><b/><sz val=\"13\"/><name val=\"微软雅黑\"/></font>"
        + "<font><u/><sz val=\"10\"/><color rgb=\"FF1F5FA8\"/><name val=\"微软雅黑\"/></font></fonts>"
        + "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>"
        + "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF2F4A6D\"/></patternFill></fill></fills>"
        + "<borders count=\"2\"><border/><border><bottom style=\"hair\"><color rgb=\"FFBBBBBB\"/></bottom></border></borders>"
        + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"7\">"
        + "<xf applyAlignment=\"1\"><alignment vertical=\"top\"/></xf>"
        + "<xf fontId=\"1\" fillId=\"2\" applyFont=\"1\" applyFill=\"1\" applyAlignment=\"1\"><alignment horizontal=\"center\" vertical=\"center\"/></xf>"
        + "<xf borderId=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>"
        + "<xf numFmtId=\"164\" borderId=\"1\" applyBorder=\"1\" applyNumberFormat=\"1\" applyAlignment=\"1\"><alignment horizontal=\"center\" vertical=\"top\"/></xf>"
        + "<xf fontId=\"2\" applyFont=\"1\"/>"
        + "<xf fontId=\"3\" borderId=\"1\" applyBorder=\"1\" applyFont=\"1\" applyAlignment=\"1\"><alignment horizontal=\"center\" vertical=\"top\"/></xf>"
        + "<xf borderId=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><alignment horizontal=\"center\" vertical=\"top\"/></xf>"
        + "</cellXfs></styleSheet>"
}
