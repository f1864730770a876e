import Testing

@testable import NormFormats

/// Lines of a page that were pasted into a file, each as a paragraph or behind a line break.
struct BrokenLineTests {
    private static let paragraphs = [
        "第一条　为了规范户外广告设施的设置和管理，维护城市容貌，根据有关法律法规的规定，结合本县实际，制定本办法。",
        "第二条　本办法所称户外广告设施，是指利用建筑物、构筑物、道路、场地等户外空间设置的灯箱、霓虹灯、电子显示装置、展示牌等设施。",
        "第三条　设置户外广告设施的单位应当向县城市管理部门提交设置方案和安全保证书，由城市管理部门会同有关部门在二十个工作日内作出决定。",
        "第四条　户外广告设施的设置人应当定期检查维护设施，发现破损、污染、腐蚀或者显示不全的，应当及时修复、更换或者清洗。",
        "第五条　遇有大风、暴雨等恶劣天气，设置人应当采取加固、断电等防范措施，防止设施坠落或者漏电伤人。",
    ]

    /// Broken by hand: every line as wide as whoever typed it thought right.
    private static let lines = paragraphs.enumerated().flatMap { number, paragraph in
        var rest = Array(paragraph)[...]
        var lines: [String] = []
        while !rest.isEmpty {
            let count = 24 + (number + lines.count) % 4
            lines.append(String(rest.prefix(count)))
            rest = rest.dropFirst(count)
        }
        return lines
    }

    private static let broken = lines.joined(separator: "\n")

    private static let files: [(String, [UInt8])] = [
        ("a.txt", Array(broken.utf8)), ("a.docx", WordMaker(paragraphs: lines).bytes()),
        (
            "b.docx",
            WordMaker("<w:p><w:r><w:t>" + lines.joined(separator: "</w:t><w:br/><w:t>") + "</w:t></w:r></w:p>").bytes()
        ),
        ("a.html", Array(("<html><body><p>" + lines.joined(separator: "</p><p>") + "</body></html>").utf8)),
        ("b.html", Array(("<html><body><div>" + lines.joined(separator: "<br>\n") + "</div></body></html>").utf8)),
        (
            "a.ofd",
            OFDMaker([
                lines.enumerated().map {
                    OFDMaker.Text(x: 28, y: 40 + 10 * Double($0.offset), text: $0.element, size: 5.6)
                }
            ]).bytes()
        ),
    ]

    @Test(arguments: files)
    func areJoined(name: String, bytes: [UInt8]) throws {
        #expect(try read(bytes, name: name).paragraphs == BrokenLineTests.paragraphs)
    }

    /// Nobody broke these: paragraphs that end without a sign, among others far wider.
    @Test func paragraphsThatEndEarlyStayApart() throws {
        let heads = (1...4).map { "户外广告设施设置和管理中的第\($0)类常见违法情形，由县城管部门负责" }
        let paragraphs = zip(heads, BrokenLineTests.paragraphs.dropFirst()).flatMap { head, text in
            [head, String(text.dropFirst(4)), String(text.dropFirst(4).dropLast(2)) + "的。"]
        }
        #expect(try read(WordMaker(paragraphs: paragraphs).bytes()).paragraphs == paragraphs)
    }

    /// A line that has room for more ends its paragraph, on pages that are filled.
    @Test func shortLinesOfPagesEndParagraphs() throws {
        let full = "为了加强城区市容环境管理工作，城市管理部门应当组织监督检查，"
        let head = "一、在街道两侧和公共场地堆放物料，影响市容的"
        let rest = "处罚依据：某某条例第三十六条。"
        let texts = [full + full + "制定本基准。", head, rest, full + full + "及时改正的，不予处罚。"]
        for lines in [texts, texts.map { "　　" + $0 }] {
            let text = try read(OFDMaker(lines: lines).bytes())
            #expect(text.paragraphs.contains(head) && text.paragraphs.contains(rest))
        }
    }

    /// The head fills its line; the indentation tells that what follows is another paragraph.
    @Test func indentedLinesOfPagesBeginParagraphs() throws {
        let head = "二、在街道两侧和公共场地堆放各类物料，影响市容环境"
        let rest = "处罚依据：某某条例第三十六条。"
        let long = String(repeating: "城市管理部门应当组织监督检查，", count: 4) + "不予处罚。"
        let text = try read(OFDMaker(lines: [long, head, rest, long, long].map { "　　" + $0 }).bytes())
        #expect(text.paragraphs == [long, head, rest, long, long])
    }
}
