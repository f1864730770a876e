import NormDocument
import NormText
import Testing

@testable import NormFormats

struct WordReaderTests {
    private func lines(_ file: WordFile) -> [String] {
        file.text.source.string(0..<file.text.source.bytes.count).split(separator: "\n").map(String.init)
    }

    private func read(_ body: String) throws -> WordFile { try WordFile(WordMaker(body).bytes()) }

    private func run(_ text: String) -> String { "<w:r><w:t>\(text)</w:t></w:r>" }

    @Test func paragraphsAndBreaks() throws {
        let file = try read(
            """
            <w:p>\(run("甲"))<w:r><w:t xml:space="preserve"> 乙</w:t><w:tab/><w:t>丙</w:t><w:br/><w:t>丁&amp;戊</w:t></w:r></w:p>
            <w:p/><w:p><w:r><w:noBreakHyphen/><w:sym w:font="Wingdings" w:char="F0A8"/><w:softHyphen/></w:r></w:p>
            """)
        #expect(lines(file) == ["甲 乙 丙", "丁&戊", "-□"])
        #expect(file.text.output.problems.isEmpty && file.text.output.remarks.isEmpty)
    }

    /// The main part has any name; some programs write a mark of the byte order before the links.
    @Test func partsAreFoundByTheirLinks() throws {
        var entries = WordMaker(paragraphs: ["第一条 甲。"]).entries()
        entries[2].name = "word/document2.xml"
        entries[3].name = "word/_rels/document2.xml.rels"
        let links = String(decoding: entries[1].data, as: UTF8.self)
            .replacing("word/document.xml", with: "/word/document2.xml")
        entries[1].data = Array("\u{FEFF}<?xml version=\"1.0\" encoding=\"utf-8\"?>\(links)".utf8)
        #expect(lines(try WordFile(ZipMaker(entries).bytes())) == ["第一条 甲。"])
    }

    @Test func alternativesThatAreNotReadHaveAFallback() throws {
        let file = try read(
            """
            <w:p><w:r><mc:AlternateContent><mc:Choice Requires="w16se"><w:symEx w:char="1F60F"/></mc:Choice>
            <mc:Fallback><w:t>☺</w:t></mc:Fallback></mc:AlternateContent></w:r>\(run("甲"))</w:p>
            """)
        #expect(lines(file) == ["☺甲"])
    }

    @Test func trackedChangesAreReadAsAccepted() throws {
        let file = try read(
            """
            <w:p>\(run("罚款"))<w:del w:id="1"><w:r><w:delText>二百元</w:delText></w:r></w:del>
            <w:ins w:id="2">\(run("一百元"))</w:ins><w:moveFrom w:id="3">\(run("移走"))</w:moveFrom>
            <w:moveTo w:id="4">\(run("移来"))</w:moveTo></w:p>
            <w:p><w:pPr><w:pPrChange><w:pPr><w:pStyle w:val="x"/></w:pPr></w:pPrChange>
            <w:rPr><w:del w:id="5"/></w:rPr></w:pPr>\(run("前段"))</w:p><w:p>\(run("后段"))</w:p>
            <w:tbl><w:tr><w:trPr><w:del w:id="6"/></w:trPr><w:tc><w:p>\(run("删行"))</w:p></w:tc></w:tr></w:tbl>
            """)
        #expect(lines(file) == ["罚款一百元移来", "前段后段"])
        let remark = try #require(file.text.output.remarks.first)
        #expect(remark.contains("插入 2 处，删除 2 处，移动 1 处"))
        #expect(file.map.runs.filter(\.isInserted).count == 2)
    }

    @Test func tablesInReadingOrder() throws {
        let cell = { (text: String) in "<w:tc>\(text)</w:tc>" }
        let paragraph = { (text: String) in "<w:p>\(self.run(text))</w:p>" }
        let file = try read(
            """
            \(paragraph("前"))<w:tbl><w:tr>\(cell(paragraph("一")))\(cell(paragraph("二") + paragraph("三")))</w:tr>
            <w:tr>\(cell(paragraph("四")))\(cell("<w:tbl><w:tr>\(cell(paragraph("内")))\(cell(paragraph("表")))</w:tr></w:tbl>"))</w:tr>
            </w:tbl><w:tbl><w:tr>\(cell(paragraph("框内甲") + paragraph("框内乙")))</w:tr></w:tbl>\(paragraph("后"))
            """)
        #expect(lines(file) == ["前", "一｜二 三", "四｜内｜表", "框内甲", "框内乙", "后"])
        #expect(file.text.output.paragraphs.compactMap(\.hint) == [.tableRow, .tableRow])
    }

    @Test func textBoxesOnce() throws {
        let box = "<w:txbxContent><w:p>\(run("框中"))</w:p></w:txbxContent>"
        let file = try read(
            """
            <w:p>\(run("正文"))<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>\(box)</wps:txbx>
            </w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>\(box)</v:textbox></w:pict></mc:Fallback>
            </mc:AlternateContent></w:r>\(run("续"))</w:p>
            """)
        #expect(lines(file) == ["正文续", "框中"])
        #expect(file.map.paragraphs.count == 3)
    }

    @Test func fieldsContentControlsAndHiddenText() throws {
        let mark = { (type: String) in "<w:r><w:fldChar w:fldCharType=\"\(type)\"/></w:r>" }
        let code = { (text: String) in "<w:r><w:instrText>\(text)</w:instrText></w:r>" }
        let file = try read(
            """
            <w:p>\(run("见"))\(mark("begin"))\(code(" REF _x \\h "))\(mark("separate"))\(run("第五条"))\(mark("end"))</w:p>
            <w:p>\(mark("begin"))\(code("TOC \\o"))\(mark("separate"))\(run("目录行"))\(mark("end"))</w:p>
            <w:p><w:fldSimple w:instr=" PAGE ">\(run("7"))</w:fldSimple><w:sdt><w:sdtPr/><w:sdtContent>\(run("控件"))
            </w:sdtContent></w:sdt></w:p><w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>\(run("单击"))
            </w:sdtContent></w:sdt></w:p><w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r>
            <w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>显</w:t></w:r></w:p>
            """)
        #expect(lines(file).filter { !$0.allSatisfy { $0 == " " } } == ["见第五条", "控件", "显"])
        #expect(file.text.output.remarks == ["文件含有隐藏文字 1 处，未审核"])
    }

    @Test func listNumbersAreWrittenOut() throws {
        let level = { (index: Int, format: String, text: String, more: String) in
            "<w:lvl w:ilvl=\"\(index)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(format)\"/>\(more)<w:lvlText w:val=\"\(text)\"/></w:lvl>"
        }
        let numbering = """
            <w:numbering \(WordMaker.namespaces)><w:abstractNum w:abstractNumId="0">
            \(level(0, "chineseCountingThousand", "第%1章", "<w:pStyle w:val=\"Chapter\"/><w:suff w:val=\"space\"/>"))
            \(level(1, "chineseCountingThousand", "第%2条", "<w:lvlRestart w:val=\"0\"/><w:suff w:val=\"nothing\"/>"))
            \(level(2, "chineseCounting", "（%3）", "<w:suff w:val=\"nothing\"/>"))
            \(level(3, "decimal", "%1.%4", "<w:isLgl/>"))</w:abstractNum>
            <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
            <w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="2"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
            </w:numbering>
            """
        let styles = """
            <w:styles \(WordMaker.namespaces)><w:style w:styleId="Chapter"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
            <w:style w:styleId="Sub"><w:basedOn w:val="Chapter"/></w:style></w:styles>
            """
        let item = { (level: Int, text: String, list: Int) in
            "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr></w:pPr>\(self.run(text))</w:p>"
        }
        var maker = WordMaker(
            "<w:p><w:pPr><w:pStyle w:val=\"Sub\"/></w:pPr>\(run("总则"))</w:p>" + item(1, "为了。", 1) + item(1, "下列：", 1)
                + item(2, "甲；", 1) + item(2, "乙。", 1) + item(3, "子目。", 1)
                + "<w:p><w:pPr><w:pStyle w:val=\"Sub\"/></w:pPr>\(run("附则"))</w:p>" + item(1, "施行。", 1)
                + item(2, "丙。", 2) + item(0, "", 0))
        maker.parts = [("numbering.xml", "numbering", numbering), ("styles.xml", "styles", styles)]
        let file = try WordFile(maker.bytes())
        #expect(
            lines(file) == [
                "第一章 总则", "第一条为了。", "第二条下列：", "（一）甲；", "（二）乙。", "1.1 子目。", "第二章 附则", "第三条施行。", "（五）丙。",
            ])
    }

    @Test(arguments: [
        (WordNumberFormat.chinese, 10, "十"), (.chinese, 21, "二十一"), (.chinese, 110, "一百一十"), (.chinese, 101, "一百零一"),
        (.chinese, 1001, "一千零一"), (.chineseDigits, 101, "一〇一"), (.legal, 12, "壹拾贰"), (.ideographs, 20, "二〇"),
        (.circled, 3, "③"), (.circled, 21, "21"), (.lowerLetter, 28, "bb"), (.upperRoman, 14, "XIV"), (.stems, 3, "丙"),
        (.fullWidth, 12, "１２"), (.zeroPadded, 7, "07"), (.decimal, -3, "-3"),
    ])
    func numberFormats(format: WordNumberFormat, number: Int, text: String) {
        #expect(format.text(number) == text)
    }

    @Test func asidesStandBesideTheText() throws {
        var maker = WordMaker(
            """
            <w:p>\(run("第一条"))<w:r><w:footnoteReference w:id="2"/></w:r><w:commentRangeStart w:id="0"/>\(run("罚款"))
            <w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>
            """)
        let wrap = { (root: String, content: String) in "<w:\(root) \(WordMaker.namespaces)>\(content)</w:\(root)>" }
        let paragraph = { (text: String) in "<w:p>\(self.run(text))</w:p>" }
        maker.parts = [
            ("comments.xml", "comments", wrap("comments", "<w:comment w:id=\"0\">\(paragraph("批注"))</w:comment>")),
            (
                "footnotes.xml", "footnotes",
                wrap(
                    "footnotes",
                    "<w:footnote w:type=\"separator\" w:id=\"0\">\(paragraph("线"))</w:footnote><w:footnote w:id=\"2\">\(paragraph("脚注"))</w:footnote>"
                )
            ), ("header1.xml", "header", wrap("hdr", paragraph("页眉"))),
            ("footer1.xml", "footer", wrap("ftr", paragraph("页脚"))),
        ]
        let file = try WordFile(maker.bytes())
        #expect(lines(file).map { $0.replacing(" ", with: "") } == ["第一条罚款"])
        let asides = file.text.output.asides
        #expect(asides.map(\.text) == ["批注", "脚注", "页眉", "页脚"])
        #expect(asides[1] == Aside(kind: .footnote, text: "脚注", anchor: 9))
        #expect(file.text.source.string(0..<(try #require(asides[0].anchor))).contains("罚款"))
    }

    @Test func positionsLeadToTheRunAndItsCharacters() throws {
        let maker = WordMaker(
            """
            <w:p>\(run("前段"))</w:p><w:p><w:r><w:rPr><w:b/></w:rPr><w:t>对乱倒</w:t></w:r><w:hyperlink>\(run("垃圾&lt;的"))</w:hyperlink>
            <w:r><w:tab/><w:t>处罚款</w:t></w:r></w:p>
            """)
        let file = try WordFile(maker.bytes())
        let text = file.text.source.string(0..<file.text.source.bytes.count)
        let part = { (range: Range<Int>) in String(decoding: file.part[range], as: UTF8.self) }
        let range = try #require(text.range(of: "倒垃圾<的"))
        let scalars = text.unicodeScalars
        let start = scalars.distance(from: scalars.startIndex, to: range.lowerBound)
        let (first, last) = try #require(file.places(ofScalars: start..<start + 5))
        #expect(first.paragraph == 1 && first.offset == 2)
        let firstRun = file.map.runs[try #require(first.run)]
        #expect(firstRun.ordinal == 0 && part(firstRun.element).hasPrefix("<w:r><w:rPr>"))
        #expect(part(firstRun.element).hasSuffix("</w:r>"))
        #expect(part(try #require(firstRun.properties)).hasPrefix("<w:rPr><w:b/></w:rPr"))
        #expect(part(first.xml..<first.xml + 3) == "倒")
        let lastRun = file.map.runs[try #require(last.run)]
        #expect(last.offset == 4 && lastRun.ordinal == 1)
        #expect(part(last.xml..<last.xml + 6) == "</w:t>")
        #expect(part(file.map.paragraphs[1].element).hasPrefix("<w:p><w:r>"))
        #expect(part(file.map.paragraphs[1].element).hasSuffix("</w:p>"))
        let fine = try #require(text.range(of: "罚款"))
        let place = scalars.distance(from: scalars.startIndex, to: fine.lowerBound)
        let (from, to) = try #require(file.places(ofScalars: place..<place + 2))
        #expect(part(from.xml..<to.xml) == "罚款" && from.offset == 2)
        #expect(file.map.pieces.allSatisfy { !$0.isLinear || part($0.xml) == file.text.source.string($0.source) })
    }

    @Test func damagedFilesAreReadAsFarAsTheyGo() throws {
        var entries = WordMaker(paragraphs: ["第一条 甲。", "第二条 乙。"]).entries()
        entries[2].data.removeLast(30)
        let file = try WordFile(ZipMaker(entries).bytes())
        #expect(lines(file) == ["第一条 甲。", "第二条 乙。"])
        #expect(file.text.output.problems.count == 1)
        #expect(throws: FormatError.self) { try WordFile(WordMaker("<w:p/>").bytes()) }
        entries[2].data = Array("<!DOCTYPE x><x/>".utf8)
        #expect(throws: XMLReadingError.documentType(name: "x", line: 1)) { try WordFile(ZipMaker(entries).bytes()) }
    }
}
