import Foundation
import NormDocument
import Testing

@testable import NormFormats

struct OFDReaderTests {
    @Test func readingOrderComesFromPlaces() throws {
        let text = try read(
            OFDMaker([
                [
                    .init(x: 30, y: 60, text: "第二行"), .init(x: 30, y: 40, text: "第一"),
                    .init(x: 38.2, y: 40.1, text: "行"),
                    .init(x: 30, y: 80, text: "甲"), .init(x: 80, y: 80, text: "乙"),
                    .init(x: 30, y: 86, text: "丙"), .init(x: 80, y: 86, text: "丁"),
                ]
            ]).bytes())
        #expect(text.lines == ["第一行", "第二行", "甲｜乙", "丙｜丁"])
        #expect(text.problems.isEmpty)
    }

    @Test func linesOfAParagraphAreJoinedAcrossPages() throws {
        let sentence = String(repeating: "为了加强城区市容环境管理工作和监督检查，", count: 30) + "制定本办法。"
        let text = try read(OFDMaker(lines: ["　　第一条　" + sentence, "　　第二条　本办法自印发之日起施行。"]).bytes())
        #expect(text.paragraphs.map { $0.filter { $0 != "　" && $0 != " " } } == ["第一条" + sentence, "第二条本办法自印发之日起施行。"])
    }

    @Test func runningHeadsAndPageNumbersAreAsides() throws {
        let pages = zip(["一", "二", "三"], 1...3).map { name, page -> [OFDMaker.Text] in
            [
                .init(x: 30, y: 8, text: "某县人民政府办公室文件"), .init(x: 30, y: 100, text: "第\(name)页的正文内容。"),
                .init(x: 100, y: 285, text: "— \(page) —"),
            ]
        }
        let text = try read(OFDMaker(pages).bytes())
        #expect(text.lines == ["第一页的正文内容。", "第二页的正文内容。", "第三页的正文内容。"])
        #expect(text.output.asides.map(\.kind) == [.footer, .header])
    }

    @Test func templatesHiddenSlantedAndDoubledText() throws {
        var maker = OFDMaker([
            [
                .init(x: 30, y: 60, text: "正文"), .init(x: 30.2, y: 60, text: "正文"),
                .init(x: 30, y: 70, text: "不可见", attributes: "Visible=\"false\""),
                .init(x: 30, y: 80, text: "水印", attributes: "CTM=\"0.7 0.7 -0.7 0.7 0 0\""),
                .init(x: 30, y: 90, text: "放大", size: 1, attributes: "CTM=\"4 0 0 4 0 0\""),
            ]
        ])
        maker.template = [.init(x: 30, y: 40, text: "模板")]
        let text = try read(maker.bytes())
        #expect(text.lines == ["模板", "正文", "放大"])
        #expect(text.output.remarks == ["倾斜的文字（水印）2 字，未审核"])
    }

    @Test func pathsAndPrefixesThatAreNotQuiteRight() throws {
        for root in ["/Doc_0/Document.xml", "Doc_0\\Document.xml", "./Doc_0//Document.xml", "doc_0/document.xml"] {
            var maker = OFDMaker([[.init(x: 30, y: 60, text: "文")]])
            maker.root = root
            maker.base = "/Doc_0/Doc_0/Pages/"
            #expect(try read(maker.bytes()).lines == ["文"], "\(root)")
        }
        var maker = OFDMaker([[.init(x: 30, y: 60, text: "文")]])
        (maker.prefix, maker.declaration) = ("", "")
        #expect(try read(maker.bytes()).lines == ["文"])
        (maker.prefix, maker.declaration) = ("x:", "")
        #expect(try read(maker.bytes()).lines == ["文"])
    }

    @Test func severalDocumentsAndTags() throws {
        var maker = OFDMaker([[.init(x: 30, y: 60, text: "某府发〔2026〕1号", id: "7")]])
        maker.root = "Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml"
        maker.documentExtra = "<ofd:CustomTags>Tags/List.xml</ofd:CustomTags>"
        maker.more = [
            ZipMaker.Entry(
                "Doc_0/Tags/List.xml", "<CustomTags><CustomTag><FileLoc>Tag.xml</FileLoc></CustomTag></CustomTags>"),
            ZipMaker.Entry(
                "Doc_0/Tags/Tag.xml", "<公文><发文字号><ObjectRef PageRef=\"1\">7</ObjectRef></发文字号></公文>"),
        ]
        let text = try read(maker.bytes())
        #expect(text.lines.count == 2)
        #expect(text.output.hints.documentNumber == "某府发〔2026〕1号")
    }

    @Test func missingPagesLoopsAndAbsurdPlaces() throws {
        var maker = OFDMaker([
            [
                .init(x: 1e300, y: 60, text: "远"), .init(x: .nan, y: .infinity, text: "无"),
                .init(x: 30, y: 60, text: "近"),
            ],
            [.init(x: 30, y: 60, text: "二", codeAttributes: "DeltaX=\"g 999999999 1e308 g -5 2 g g\"")],
        ])
        maker.template = [.init(x: 30, y: 40, text: "模")]
        var entries = maker.entries()
        entries.append(ZipMaker.Entry("Doc_0/Tpls/other.xml", "<x/>"))
        let text = try read(ZipMaker(entries).bytes())
        #expect(text.lines.contains { $0.contains("近") } && text.lines.contains { $0.contains("二") })
        entries.removeAll { $0.name.contains("Page_1") }
        let short = try read(ZipMaker(entries).bytes())
        #expect(short.problems.contains { $0.contains("第 2 页缺失") })
        var limits = FormatLimits()
        limits[.pages] = 1
        #expect(try read(maker.bytes(), limits: limits).problems == ["超过上限 pages：2，上限 1"])
    }

    /// A file of resources with these units, and pages that show unit 1.
    private func maker(units: [String]) -> OFDMaker {
        var maker = OFDMaker([[.init(x: 30, y: 60, text: "正文")]])
        maker.documentExtra = "<ofd:DocumentRes>Res.xml</ofd:DocumentRes>"
        maker.pageExtra = "<ofd:CompositeObject ID=\"50\" Boundary=\"30 80 100 20\" ResourceID=\"1\"/>"
        let all = units.enumerated().map {
            "<ofd:CompositeGraphicUnit ID=\"\($0 + 1)\">\($1)</ofd:CompositeGraphicUnit>"
        }
        maker.more = [
            ZipMaker.Entry(
                "Doc_0/Res.xml", "<ofd:Res\(maker.declaration)>\(all.joined())</ofd:Res>")
        ]
        return maker
    }

    private static let unitText =
        "<ofd:TextObject Boundary=\"0 0 100 10\" Size=\"4\"><ofd:TextCode X=\"0\" Y=\"4\">图元文字</ofd:TextCode></ofd:TextObject>"

    @Test func textOfCompositeUnits() throws {
        let inner = "<ofd:CompositeObject Boundary=\"0 20 9 9\" ResourceID=\"2\" CTM=\"2 0 0 2 0 0\"/>"
        let text = try read(maker(units: [OFDReaderTests.unitText + inner, OFDReaderTests.unitText]).bytes())
        #expect(text.lines.map(\.trimmed) == ["正文", "图元文字", "图元文字"])
        #expect(text.problems.isEmpty)
    }

    @Test func unitsThatHoldThemselvesOrMultiply() throws {
        let other = { (id: Int) in "<ofd:CompositeObject Boundary=\"0 10 9 9\" ResourceID=\"\(id)\"/>" }
        let loop = try read(maker(units: [OFDReaderTests.unitText + other(2), other(1)]).bytes())
        #expect(loop.lines.map(\.trimmed) == ["正文", "图元文字"])
        #expect(loop.problems == ["复合图元 1 引用自身或者嵌套过深，未读"])
        let ten = (1...14).map { number in (0..<10).map { _ in other(number + 1) }.joined() }
        let bomb = try read(maker(units: ten + [OFDReaderTests.unitText]).bytes())
        #expect(bomb.lines.first?.trimmed == "正文")
        #expect(bomb.problems.contains("复合图元过多，其余未读"))
    }

    @Test func templatesThatNameThemselves() throws {
        var maker = OFDMaker([[.init(x: 30, y: 60, text: "正文")]])
        maker.template = [.init(x: 30, y: 40, text: "模板")]
        // Every page of the maker, the template too, lies on template 90.
        #expect(try read(maker.bytes()).lines == ["模板", "正文"])
    }

    @Test func scansAndGarbledText() throws {
        var maker = OFDMaker([[], []])
        maker.pageExtra = "<ofd:ImageObject ID=\"5\"/>"
        #expect(throws: FormatError.noText("扫描件，2 页都只有图像")) { try read(maker.bytes()) }
        maker.pages = [[.init(x: 30, y: 60, text: "有字")], []]
        #expect(try read(maker.bytes()).problems == ["第 2 页只有图像，没有可读的文字"])
        let slanted = OFDMaker([[.init(x: 30, y: 60, text: "横排", attributes: "CTM=\"0 1 -1 0 0 0\"")]])
        #expect(throws: FormatError.noText("OFD 中只有倾斜的文字 2 字")) { try read(slanted.bytes()) }
        let garbled = OFDMaker([[.init(x: 30, y: 60, text: String(repeating: "\u{E123}", count: 40))]])
        #expect(try read(garbled.bytes()).problems.contains { $0.contains("乱码") })
    }

    @Test(
        .enabled(if: FileManager.default.fileExists(atPath: formatSamples + "/ofd"), "needs ../shared/formats/ofd"))
    func filesOfOtherProducers() throws {
        let folder = formatSamples + "/ofd/"
        for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
            let text = try read(try contents(folder + name), name: name)
            #expect(!text.lines.isEmpty, "\(name)")
            #expect(text.problems.isEmpty, "\(name)")
        }
        #expect(try read(try contents(folder + "namespace_no_std.ofd")).lines == ["你好呀，OFD Reader&Writer！"])
    }
}
