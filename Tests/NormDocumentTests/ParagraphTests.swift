import NormText
import Testing

@testable import NormDocument

@Suite struct ParagraphTests {
    private func paragraphs(_ text: String) -> [String] {
        let source = SourceText(bytes: Array(text.utf8))
        return PlainTextReader.read(source).paragraphs.map { $0.pieces.map { source.string($0.source) }.joined() }
    }

    @Test func sentenceBrokenByScannerIsOneParagraph() {
        let text = """
            第三条  用人单位招用流动人口、房主出租房屋给流动人口的，须先查验《流动人口婚育证明》。没
            有证明的，不得招用、不得出租。
            """
        #expect(paragraphs(text).count == 1)
    }

    @Test func sentenceThatEndsBeginsNewParagraph() {
        #expect(paragraphs("第二条  应当申报暂住登记。\n拟居住一个月以上的，申领暂住证。").count == 2)
    }

    /// Lines of other paragraphs are far wider: no page broke this one.
    @Test func lineNarrowerThanItsPageEndsItsParagraph() {
        let text = """
            为规范行政处罚裁量权，根据《中华人民共和国行政处罚法》和《城市市容和环境卫生管理条例》，制定本基准。
            一、在街道两侧和公共场地堆放物料，影响市容的
            处罚依据：《城市市容和环境卫生管理条例》第三十六条。
            裁量：责令其停止违法行为，限期清理；情节轻微并及时改正的，不予处罚；逾期不改的，可以按照该条规定并处罚款。
            """
        #expect(paragraphs(text).count == 4)
    }

    @Test(arguments: ["— 1 —", "- 3 -", "第 2 页 共 5 页", "－12－", "2/5", "7"])
    func pageNumberInsideSentenceIsDropped(mark: String) {
        let text = "第六条  拒不缴纳的，乡镇计生工作队可以将其摩托车、家用电器等物品先行登记提\n\n\(mark)\n\n存，三十日内仍不缴清的，变卖抵缴。"
        let joined = paragraphs(mark == "7" ? text.replacing("\n\n", with: "\n") : text)
        #expect(joined == ["第六条  拒不缴纳的，乡镇计生工作队可以将其摩托车、家用电器等物品先行登记提存，三十日内仍不缴清的，变卖抵缴。"])
    }

    @Test func runningFootOfEachPageIsDropped() {
        let foot = "砚溪县夜市管理通告"
        let text = "三、占道停车的，缴\n\(foot)\n第 3 页 共 5 页\n纳停车费三十元。\n四、乱停的车辆一律予以\n\(foot)\n第 4 页 共 5 页\n扣押。"
        #expect(paragraphs(text) == ["三、占道停车的，缴纳停车费三十元。", "四、乱停的车辆一律予以扣押。"])
    }

    @Test func numberedLineGoesOnBehindThePageNumber() {
        #expect(paragraphs("二、采砂须经镇政\n          - 2 -\n府批准后方可进行。") == ["二、采砂须经镇政府批准后方可进行。"])
    }

    @Test func runningHeadOfEachPageIsDropped() {
        let page = "第一条  为了规范夜间经营活动，方便群众生活，维护市容环境和食品安全，根据有关法律"
        let text = "砚溪县人民政府公报\n\(page)\n— 1 —\n砚溪县人民政府公报\n法规，制定本办法。\n— 2 —\n砚溪县人民政府公报\n第二条  略。"
        #expect(paragraphs(text) == ["砚溪县人民政府公报", page + "法规，制定本办法。", "第二条  略。"])
    }

    @Test func titleOverTwoLinesIsOneParagraph() {
        #expect(paragraphs("关于印发《某县流动人口暂住与计划生育\n综合管理规定》的通知\n\n各乡镇：").first == "关于印发《某县流动人口暂住与计划生育综合管理规定》的通知")
        #expect(paragraphs("某市人民政府办公室\n关于印发某市停车办法的通知").count == 1)
        #expect(paragraphs("在全县优化营商环境\n工作推进会上的讲话\n（2026年4月9日）").first == "在全县优化营商环境工作推进会上的讲话")
    }

    @Test func letterheadNumberAndTitleStayApart() {
        #expect(paragraphs("石梁镇人民政府文件\n石府发〔2025〕11号\n关于进一步规范秩序的通知\n各村：").count == 4)
    }

    @Test func headingAndItsTextStayApart() {
        #expect(paragraphs("一、严把入口关\n县外企业进入我县承揽业务的，应当登记。").count == 2)
    }

    @Test func signatureAndDateStayApart() {
        #expect(paragraphs("请认真贯彻执行\n某县人民政府\n2026年3月20日").count == 3)
    }

    @Test func signatureOverTwoLinesIsOneParagraph() {
        #expect(paragraphs("严肃追责。\n某市新冠肺炎疫情防控\n工作领导小组办公室\n2021年8月21日")[1] == "某市新冠肺炎疫情防控工作领导小组办公室")
    }

    @Test func tableRowsStayApart() {
        let rows = PlainTextReader.read(SourceText(bytes: Array("序号｜违法行为\n1｜未亮照".utf8))).paragraphs
        #expect(rows.map(\.hint) == [.tableRow, .tableRow])
    }

    @Test func textWithoutLineBreaksIsCutAtItsArticles() {
        let text = "某市管理规定 第一条　为进一步规范，制定本规定。第二条　违反本规定第一条的，依法处理。第三条 略。"
        #expect(paragraphs(text).count == 4)
    }
}
