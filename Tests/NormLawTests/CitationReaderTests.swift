import TestSupport
import Testing

@testable import NormLaw

@Suite("Citations are read")
struct CitationReaderTests {
    private func read(_ text: String) -> [Citation] { CitationReader(index: TestIndex.index).citations(in: utf8(text)) }

    private func numbers(_ citation: Citation?) -> [String] {
        (citation?.articles ?? []).map { article in
            "\(article.number)" + (article.branch > 0 ? "-\(article.branch)" : "")
                + (article.paragraph.map { "p\($0)" } ?? "") + (article.item.map { "i\($0)" } ?? "")
        }
    }

    @Test(
        "articles, paragraphs, items, lists and ranges",
        arguments: [
            ("《行政处罚法》第三十三条", ["33"]),
            ("《行政处罚法》第33条第一款第（三）项", ["33p1i3"]),
            ("《行政处罚法》第十二条、第十四条和第十六条第二款", ["12", "14", "16p2"]),
            ("《行政处罚法》第三条至第五条", ["3", "4", "5"]),
            ("《行政处罚法》第三、四、五条", ["3", "4", "5"]),
            ("《刑法》第一百二十条之一", ["120-1"]),
            ("《行政处罚法》（2021年修订）第九条第（一）项至第（三）项", ["9i1", "9i2", "9i3"]),
            ("《行政处罚法》第九条第一款、第三款", ["9p1", "9p3"]),
            ("《行政处罚法》的第十六条", ["16"]),
            ("《行政处罚法》第一千二百四十二条", ["1242"]),
            ("《行政处罚法》第三条件", []),
            ("《行政处罚法》第九九九九九九条", []),
        ])
    func articles(text: String, expected: [String]) {
        #expect(numbers(read("依照\(text)的规定处理。").first) == expected)
    }

    @Test("nested titles and brackets")
    func nested() {
        let found = read("根据《北京市实施〈中华人民共和国水法〉办法》和《关于〈办法〉的通知》执行")
        #expect(found.map(\.title) == ["北京市实施〈中华人民共和国水法〉办法", "关于〈办法〉的通知"])
        #expect(read("《关于印发《试行办法》的通知》").first?.title == "关于印发《试行办法》的通知")
    }

    @Test("short titles without brackets need the index")
    func bare() {
        let text = "违反行政处罚法第三十三条，依照中华人民共和国行政处罚法的规定处理。公司法人第三条"
        #expect(read(text).compactMap(\.title) == ["行政处罚法", "中华人民共和国行政处罚法"])
        #expect(CitationReader.citations(in: utf8(text), range: 0..<text.utf8.count).allSatisfy { $0.title == nil })
    }

    @Test(
        "document numbers",
        arguments: [
            ("按照国办发〔2018〕37号文件", "国办发〔2018〕37号"),
            ("按照川府发[2009]14号文件", "川府发〔2009〕14号"),
            ("按照川府发（2009）14号文件", "川府发〔2009〕14号"),
            ("2003年3月2日中华人民共和国国务院令第412号公布", "中华人民共和国国务院令第412号"),
            ("1996年9月18日原国家技术监督局令第45号", "国家技术监督局令第45号"),
            ("日照市人民政府令第5号", "日照市人民政府令第5号"),
            ("太原市人民政府令第5号", "太原市人民政府令第5号"),
            ("1995年3月28日国家工商行政管理局第26号令公布", "国家工商行政管理局令第26号"),
        ])
    func documentNumbers(text: String, number: String) {
        #expect(read(text).first?.documentNumber == number)
    }

    @Test("a number after a title belongs to it")
    func numberOfTitle() {
        let found = read("按照《关于加强管理的通知》（国办发〔2018〕37号）第二条执行")
        #expect(found.count == 1)
        #expect(found.first?.documentNumber == "国办发〔2018〕37号")
        #expect(numbers(found.first) == ["2"])
    }

    @Test("definitions are followed")
    func definitions() {
        let found = read("根据《中华人民共和国行政处罚法》（以下简称《处罚法》），制定本办法。\n违反《处罚法》第三条、处罚法第五条的")
        #expect(found.map(\.fullTitle) == Array(repeating: "中华人民共和国行政处罚法", count: 3))
        #expect(numbers(found.last) == ["5"])
    }

    @Test("该条 means the article cited before")
    func thatArticle() {
        let found = read("依照《中华人民共和国治安管理处罚法》第八十九条第一款处警告；依照该条第三款处罚款；依照该条例处理。")
        #expect(found.map(\.anchor) == [.title, .previousAct])
        #expect(found.last?.title == "中华人民共和国治安管理处罚法")
        #expect(found.last?.articles.map(\.number) == [89])
        #expect(found.last?.articles.map(\.paragraph) == [3])
        #expect(read("该条第三款另有规定。").allSatisfy { $0.title == nil })
    }

    @Test("该法 means the act named before")
    func previousAct() {
        let found = read("依照《中华人民共和国行政处罚法》处罚；该法第三十三条另有规定的除外。")
        #expect(found.last?.anchor == .previousAct)
        #expect(found.last?.title == "中华人民共和国行政处罚法")
    }

    @Test("依照第三十三条 means the act named before, unless the text has articles of its own")
    func bareArticle() {
        let text = "根据《中华人民共和国行政处罚法》，通知如下：\n一、依照第三十三条第一款不予处罚。"
        #expect(read(text).last?.anchor == .previousAct)
        #expect(read(text).last?.title == "中华人民共和国行政处罚法")
        #expect(read(text + "\n第二条 依照第三十三条处理。").last?.anchor == .thisDocument)
        #expect(read(text + "\n五、依照第三条处理。").last?.anchor == .thisDocument)
    }

    @Test("上述规定 alone points back, with an article it is the act named before")
    func above() {
        let found = read("依照《中华人民共和国行政处罚法》第九条处罚；违反上述规定的，从重处罚；适用上述规定第三十二条。")
        #expect(found.map(\.anchor) == [.title, .preceding, .previousAct])
        #expect(found.last?.title == "中华人民共和国行政处罚法")
        #expect(found.last?.articles.map(\.number) == [32])
    }

    @Test("internal references, and headings that are none")
    func internalReferences() {
        let found = read("第五条 违反本办法第三条的，依照前款处理。\n第六条 第二款所称，见本条第一款；第九条规定。")
        #expect(found.map(\.anchor) == [.thisDocument, .preceding, .thisArticle, .thisArticle, .thisDocument])
        #expect(found.allSatisfy { $0.title == nil && $0.isInternal })
    }

    @Test(
        "roles",
        arguments: [
            ("根据《水法》，结合本县实际，制定本办法。", Citation.Role.documentBasis),
            ("由水行政部门依照《水法》第三条处罚。", .clauseBasis),
            ("违反《水法》第三条的，", .breach),
            ("本办法自2026年1月1日起施行，《水法》同时废止。", .repeal),
            ("现将《水法》印发给你们。", .ownTitle),
            ("开展《水法》宣传周活动。", .mention),
        ])
    func roles(text: String, role: Citation.Role) {
        #expect(read(text).first?.role == role)
    }

    @Test("all acts of a list share the role")
    func listRole() {
        let found = read("根据《水法》《行政处罚法》和《民法典》等法律，结合本县实际，制定本办法。")
        #expect(found.map(\.role) == [.documentBasis, .documentBasis, .documentBasis])
    }

    @Test("any bytes are read without a trap, in order and within bounds", arguments: 0..<400)
    func fuzz(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let pieces = [
            "《", "》", "〈", "第", "条", "之", "款", "项", "一百二十", "9999999999", "〔2018〕", "[2019]", "号", "本办法", "该法", "前款",
            "、", "至", "（", "）", "以下简称", "行政处罚法", "令第", "\n", "，", "违反", "依照", "国办发", "（三）", "法", "条例",
        ]
        var bytes: [UInt8] = []
        for _ in 0..<random.below(120) {
            if random.below(6) == 0 {
                bytes.append(UInt8(random.below(256)))
            } else {
                bytes += utf8(pieces[random.below(pieces.count)])
            }
        }
        let found = CitationReader(index: TestIndex.index).citations(in: bytes)
        var last = 0
        for citation in found {
            #expect(citation.range.lowerBound >= last && citation.range.upperBound <= bytes.count)
            #expect(!citation.range.isEmpty)
            for article in citation.articles { #expect(article.range.upperBound <= citation.range.upperBound) }
            last = citation.range.upperBound
        }
    }
}
