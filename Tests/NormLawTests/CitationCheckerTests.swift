import NormDocument
import NormText
import Testing

@testable import NormLaw

@Suite("Citations, organs and systems are judged")
struct CitationCheckerTests {
    private let checker: CitationChecker
    private let reader: CitationReader
    private let index: LawIndex

    init() throws {
        index = try LawIndex.load(path: TestIndex.shippedPath)
        reader = CitationReader(index: index)
        checker = CitationChecker(
            index: index, tables: try LawTables.load(rules: TestIndex.repository + "/Rules"),
            moved: try MovedArticleTable(path: TestIndex.repository + "/Corpus/law/moved-articles.tsv"))
    }

    private func issues(
        _ text: String, asOf date: CivilDate = CivilDate(2026, 11, 1)!, metadata: DocumentMetadata = DocumentMetadata()
    ) -> [(checker: String, quote: String)] {
        let document = plainDocument(text, metadata: metadata)
        let citations = reader.citations(in: document.text.bytes)
        return checker.check(document, citations: citations, asOf: date)
            .map { ($0.checker, document.text.string($0.range)) }
    }

    @Test(
        "what is wrong is found, at its place",
        arguments: [
            ("根据《中华人民共和国道路交通安全法》第一百二十六条，制定本办法。", "citation.no-article", "《中华人民共和国道路交通安全法》第一百二十六条"),
            ("依照《行政处罚法》第三十三条第九款处理。", "citation.no-article", "《行政处罚法》第三十三条第九款"),
            ("根据《中华人民共和国合同法》，制定本办法。", "citation.repealed", "《中华人民共和国合同法》"),
            ("依照大气污染防治法第一百一十九条处罚。", "citation.repealed", "大气污染防治法第一百一十九条"),
            ("根据《流动人口计划生育工作管理办法》，制定本办法。", "citation.repealed", "《流动人口计划生育工作管理办法》"),
            ("依照《行政复议法》第九条的规定，自知道之日起六十日内提出行政复议申请。", "citation.moved-article", "《行政复议法》第九条"),
            ("依据《行政许可法实施条例》制定本办法。", "citation.unknown-title", "《行政许可法实施条例》"),
            ("根据《中华人民共和国物业管理条例》，制定本办法。", "citation.wrong-title", "《中华人民共和国物业管理条例》"),
            ("依照《关于加强渣土管理的通知》处二千元罚款。", "citation.weak-basis", "《关于加强渣土管理的通知》"),
            ("根据《大中型水利水电工程建设征地和移民安置条例》，制定本办法。", "citation.misnamed", "《大中型水利水电工程建设征地和移民安置条例》"),
            ("依照《突发事件应对条例》第十条处置。", "citation.misnamed", "《突发事件应对条例》第十条"),
            ("依照《中华人民共和国社会信用法》第二十条列入名单。", "citation.unknown-title", "《中华人民共和国社会信用法》第二十条"),
            ("根据《中华人民共和国民法通则》，制定本办法。", "citation.repealed", "《中华人民共和国民法通则》"),
            ("根据《学位条例》，制定本办法。", "citation.repealed", "《学位条例》"),
            ("根据《中华人民共和国治安管理处罚法》第五十六条关于旅馆业管理的规定，制定本办法。", "citation.moved-article", "《中华人民共和国治安管理处罚法》第五十六条"),
            ("符合《机动车运行安全技术条件》（GB7258-2004）。", "citation.old-standard", "GB7258-2004"),
            ("符合《城市居住区规划设计规范》（GB50180—93）。", "citation.old-standard", "GB50180—93"),
            ("根据《农村五保供养工作条例》，制定本办法。", "citation.past-basis", "《农村五保供养工作条例》"),
            ("依照《税收征收管理法实施办法》第一百二十条退税。", "citation.misnamed", "《税收征收管理法实施办法》第一百二十条"),
            ("与《中华人民共和国劳动保障条例》不一致的，按本细则执行。", "citation.unknown-title", "《中华人民共和国劳动保障条例》"),
            ("依照《律师法》第六十条第七项制定本办法。", "citation.no-article", "《律师法》第六十条第七项"),
            ("凭县林业和草原局核发的《木材运输证》放行。", "obsolete.practice", "木材运输证"),
            ("原站点与业户签订的公路养路费缴纳协议继续履行。", "obsolete.practice", "养路费"),
            ("由县民政局安置办审核。", "obsolete.organ", "安置办"),
            ("公司设立应当提交验资报告。", "obsolete.practice", "验资报告"),
            ("报县政府法制办备案。", "obsolete.organ", "法制办"),
            ("工商、质监、工业和信息化、环保等部门做好相关工作。", "obsolete.organ", "工商、质监、工业和信息化、环保"),
            ("由乡镇人民政府征收社会抚养费。", "obsolete.system", "社会抚养费"),
            ("外来人员申领暂住证。", "obsolete.practice", "暂住证"),
        ])
    func flagged(text: String, checker: String, quote: String) {
        let found = issues("某某办法\n" + text)
        #expect(found.map(\.checker) == [checker])
        #expect(found.map(\.quote) == [quote])
    }

    @Test(
        "what is right passes",
        arguments: [
            "根据《行政处罚法》第三十三条，制定本办法。",
            "本办法自2026年1月1日起施行，《中华人民共和国合同法》同时废止。",
            "原《中华人民共和国合同法》第三条规定的情形。",
            "根据《四川省某某条例》和《清河县养犬管理办法》，制定本办法。",
            "现将《清河县养犬管理条例》印发给你们。",
            "依照《行政复议法》第二十条的规定，自知道之日起六十日内提出行政复议申请。",
            "原县工商局的职责由县市场监督管理局承担。", "县工商局更名为县市场监督管理局。",
            "不得征收社会抚养费。", "取消暂住证，实行居住证制度。", "推进城乡统筹发展。",
            "领取《营业执照》后方可经营。", "依照《关于加强管理的通知》和《行政处罚法》第九条处二千元罚款。",
            "环保设施应当正常运行，工商业用水单独计量。", "机构改革前由县环保局作出的许可继续有效。", "企业环保部门应当建立台账。",
            "2019年以前缴纳的社会抚养费不予退还。", "解除劳动教养人员纳入安置帮教。", "2021年以前依照《合同法》签订的合同继续履行。",
            "根据环保部办公厅、商务部办公厅《关于加强监管工作的通知》，加强检查。", "民办学校办学资金应当有验资报告。", "根据县环保局的要求，开展整治。", "规划局部调整的，应当公示。",
            "公司人事部和质检部门负责检验。",
            "依照《律师法》第五十九条处理。", "总质量4.5吨以上货车按规定路线行驶。", "村民安置办法另行制定。",
            "按照《建筑设计防火规范》（GB50016-2014）和《农村生活污水处理技术规范》执行，参考《行政法原理》。",
        ])
    func clean(text: String) {
        #expect(issues("某某办法\n" + text).map(\.checker) == [])
    }

    @Test("a repealed basis counts from the day of the repeal")
    func pointInTime() {
        let text = "某某办法\n根据《中华人民共和国大气污染防治法》，制定本办法。"
        #expect(issues(text, asOf: CivilDate(2026, 8, 14)!).isEmpty)
        #expect(issues(text, asOf: CivilDate(2026, 8, 15)!).map(\.checker) == ["citation.repealed"])
    }

    @Test("cross-references of the document itself")
    func internalReferences() {
        let start = "某某办法\n第一条 为了管理，制定本办法。\n第二条 有下列情形的，予以公告。\n"
        #expect(issues(start + "第三条 违反本办法第二条的，责令改正。").isEmpty)
        #expect(issues(start + "第三条 违反本办法第三十条的，责令改正。").map(\.checker) == ["citation.dangling-reference"])
        #expect(issues(start + "第三条 依照第三十条的规定处理。").map(\.checker) == ["citation.dangling-reference"])
        #expect(issues(start + "第三条 依照《水法》第三条的规定处理，不适用第四十条的规定。").isEmpty)
        #expect(issues(start + "第三条 前款规定的公告，应当公开。").map(\.quote) == ["前款"])
        #expect(issues(start + "第三条 公告应当公开。\n前款规定的公告不收费。").isEmpty)
    }

    @Test("the document's own titles are no citations of law, a law in its title is one")
    func ownTitles() {
        var metadata = DocumentMetadata()
        metadata.title = "关于印发清河县特种养犬条例的通知"
        #expect(issues("通知\n根据《清河县特种养犬条例》第九十条执行。", metadata: metadata).isEmpty)
        metadata.title = "关于贯彻《中华人民共和国合同法》的意见"
        #expect(issues("意见\n根据《中华人民共和国合同法》执行。", metadata: metadata).map(\.checker) == ["citation.repealed"])
    }

    @Test("validity that has run out")
    func validity() {
        var metadata = DocumentMetadata()
        metadata.validUntil = CivilDate(2021, 9, 14)
        let found = issues("某某通知\n本通知自2019年9月15日起施行，有效期2年。", metadata: metadata)
        #expect(found.map(\.checker) == ["obsolete.validity"])
        #expect(found.map(\.quote) == ["有效期2年"])
    }

    @Test("uses of an act in a stock, and what breaks")
    func impact() throws {
        let act = try #require(index.resolve(title: "大气污染防治法", asOf: CivilDate(2026, 1, 1)!).act)
        let text = plainDocument(
            "某办法\n根据《中华人民共和国大气污染防治法》，制定本办法。\n依照大气污染防治法第九百条处罚。", metadata: DocumentMetadata())
        let before = ActUse.uses(of: act, in: text, reader: reader, index: index, asOf: CivilDate(2026, 1, 1)!)
        #expect(before.map(\.quote) == ["《中华人民共和国大气污染防治法》", "大气污染防治法第九百条"])
        #expect(before.map(\.effect) == ["现行有效", "第900条不存在（共至第129条）"])
        let after = ActUse.uses(of: act, in: text, reader: reader, index: index, asOf: CivilDate(2026, 9, 1)!)
        #expect(after.allSatisfy { $0.effect.hasPrefix("已废止（2026-08-15") })
    }

    @Test("each organ and system is one finding, with a count")
    func counts() {
        let text = "某某办法\n第一条 报县工商局登记。\n第二条 县工商局、县质监局查处，质监部门抽检。\n第三条 征收社会抚养费。\n第四条 不缴纳社会抚养费的，加收滞纳金。"
        let document = plainDocument(text, metadata: DocumentMetadata())
        let found = checker.check(document, citations: [], asOf: CivilDate(2026, 11, 1)!)
        #expect(found.map(\.checker) == ["obsolete.organ", "obsolete.organ", "obsolete.system"])
        #expect(found.first?.message.chinese.contains("（全文 2 处）") == true)
        #expect(found.last?.message.chinese.contains("（全文 2 处）") == true)
    }

    @Test("what a document says twice is one finding, at the place that rests on it most, with all places")
    func repeated() {
        let text = """
            某某办法
            第一条 为了学习《中华人民共和国合同法》，召开会议。
            第二条 根据《中华人民共和国合同法》，制定本办法。
            第三条 违反《合同法》第三条的，依照《行政处罚法》第九十九条处理。
            第四条 违反《行政处罚法》第九十九条的，不得处罚；违反《行政处罚法》第一百条的，也不得处罚。
            """
        let document = plainDocument(text, metadata: DocumentMetadata())
        let found = checker.check(
            document, citations: reader.citations(in: document.text.bytes), asOf: CivilDate(2026, 11, 1)!)
        #expect(found.map(\.checker) == ["citation.repealed", "citation.no-article", "citation.no-article"])
        #expect(document.text.string(found[0].range) == "《中华人民共和国合同法》")
        #expect(found.map(\.places.count) == [3, 2, 1])
        #expect(found[0].range == found[0].places[1].range)
        #expect(found[0].message.chinese.contains("（全文 3 处）"))
    }

    @Test("damaged characters in a title prove nothing; a doubled one is a slip of the pen")
    func damagedTitles() throws {
        let source = utf8("某办法\n依照《中華人民共和國(guó)國(guó)水法》处理。")
        let document = NormativeDocument(
            path: "test", source: SourceText(bytes: source),
            text: NormalText(bytes: source, map: OffsetMap()),
            blocks: [Block(role: .body, range: 0..<source.count, unit: nil, part: 0)], units: [],
            parts: [DocumentPart(kind: .main, title: nil, range: 0..<source.count)], metadata: DocumentMetadata(),
            problems: [])
        let found = checker.check(
            document, citations: reader.citations(in: source), asOf: CivilDate(2026, 11, 1)!)
        #expect(found.isEmpty)
        for title in ["中华人民共和国国水法", "中国人民共和国森林法", "中华人民和国治安管理处罚法"] {
            #expect(issues("某办法\n依照《\(title)》处理。").map(\.checker) == ["citation.wrong-title"])
        }
    }

    @Test("names of addressees count in a document younger than the change")
    func addressees() {
        let source = utf8("各区县卫生局、工商局：\n请遵照执行。")
        let found = { (day: CivilDate) in
            var metadata = DocumentMetadata()
            metadata.written = day
            let line = "各区县卫生局、工商局：".utf8.count
            let document = NormativeDocument(
                path: "test", source: SourceText(bytes: source), text: NormalText(bytes: source, map: OffsetMap()),
                blocks: [
                    Block(role: .addressee, range: 0..<line, unit: nil, part: 0),
                    Block(role: .body, range: line + 1..<source.count, unit: nil, part: 0),
                ], units: [], parts: [DocumentPart(kind: .main, title: nil, range: 0..<source.count)],
                metadata: metadata, problems: [])
            return checker.check(document, citations: [], asOf: CivilDate(2026, 11, 1)!).map(\.checker)
        }
        #expect(found(CivilDate(2026, 3, 1)!) == ["obsolete.organ"])
        #expect(found(CivilDate(2012, 3, 1)!).isEmpty)
    }

    @Test("条例第二十四条 means the act named before, not this document")
    func actNamedBefore() {
        let start = "某某细则\n第一条 根据《住房公积金管理条例》，制定本细则。\n第二条 职工可以申请。\n第三条 "
        #expect(issues(start + "有条例第二十四条所列情形的，可以提取。").isEmpty)
        #expect(issues(start + "有条例第九十条所列情形的，可以提取。").map(\.checker) == ["citation.no-article"])
    }

    @Test("validity in whatever words", arguments: ["试行期两年", "执行至2020年12月31日", "有效时间3年"])
    func validityWords(words: String) {
        var metadata = DocumentMetadata()
        metadata.validUntil = CivilDate(2020, 12, 31)
        let found = issues("某某通知\n本通知自2018年9月15日起施行，\(words)。", metadata: metadata)
        #expect(found.map(\.checker) == ["obsolete.validity"])
        #expect(found.map(\.quote) == [words])
    }

    @Test(
        "names of the past that are none",
        arguments: [
            "县文化和旅游局负责。", "由农业部门指导。", "公司人事部负责考勤。", "依据环境保护部、工业和信息化部《关于实施新标准的公告》，制定措施。",
            "由履行工商行政管理职责的部门（以下称工商行政管理部门）查处。工商行政管理部门可以现场检查。",
            "１．某县社会抚养费征收管理实施细则（凌政发〔2003〕15号）", "村民无需提供计划生育证明。",
        ])
    func notPast(text: String) {
        #expect(issues("某某办法\n" + text).filter { $0.checker.hasPrefix("obsolete") }.map(\.quote) == [])
    }

    @Test("an article that a revision moved: by the topic of the sentence, and by the date of an old document")
    func movedArticles() {
        let byTopic = "旅馆业不按规定登记住宿旅客信息的，依照《中华人民共和国治安管理处罚法》第五十六条处罚。"
        let found = issues("某某办法\n" + byTopic)
        #expect(found.map(\.checker) == ["citation.moved-article"])
        let plain = "某某办法\n依照《中华人民共和国公司法》第一百五十条的规定赔偿。"
        #expect(issues(plain).isEmpty)
        var metadata = DocumentMetadata()
        metadata.effective = CivilDate(2022, 1, 1)
        #expect(issues(plain, metadata: metadata).map(\.checker) == ["citation.moved-article"])
        #expect(issues(plain, asOf: CivilDate(2023, 1, 1)!, metadata: metadata).isEmpty)
    }

    @Test("the tables of rules are complete and their successors of today")
    func tables() throws {
        let tables = try LawTables.load(rules: TestIndex.repository + "/Rules")
        #expect(tables.organs.count > 150 && tables.systems.count > 30 && tables.moved.count > 40)
        let organs = OrganIndex(tables)
        #expect(
            tables.organs.allSatisfy { organ in
                organs.history(of: organ.term, asOf: CivilDate(2026, 11, 1)!).last.map {
                    organs.change(of: $0.successor, asOf: CivilDate(2026, 11, 1)!) == nil
                } ?? true
            })
        let day = CivilDate(2026, 11, 1)!
        for moved in tables.moved {
            let act = try #require(index.resolve(title: moved.act, asOf: day).act)
            #expect(index.article(act, number: moved.new.number, asOf: day) == .exists)
        }
        #expect(throws: LawTableError.self) { try LawTables.load(rules: "/nonexistent") }
    }

    /// A document of lines, each a paragraph; lines that start with 第…条 are articles. Spaces are dropped.
    private func plainDocument(_ text: String, metadata: DocumentMetadata) -> NormativeDocument {
        var bytes: [UInt8] = []
        var blocks: [Block] = []
        var units: [DocumentUnit] = []
        for line in text.split(separator: "\n") {
            let start = bytes.count
            bytes += line.utf8.filter { $0 != 0x20 }
            let range = start..<bytes.count
            bytes.append(0x0A)
            if let list = ArticleListReader.read(bytes, at: start, end: range.upperBound),
                let first = list.articles.first
            {
                let unit = DocumentUnit(kind: .article, label: "", number: first.number, parent: nil, range: range)
                units.append(unit)
            }
            blocks.append(
                Block(
                    role: start == 0 ? .title : .body, range: range, unit: units.isEmpty ? nil : units.count - 1,
                    part: 0))
        }
        let part = DocumentPart(kind: .main, title: nil, range: 0..<bytes.count)
        return NormativeDocument(
            path: "test", source: SourceText(bytes: bytes), text: NormalText(bytes: bytes, map: OffsetMap()),
            blocks: blocks, units: units, parts: [part], metadata: metadata, problems: [])
    }
}
