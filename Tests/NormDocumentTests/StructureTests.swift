import NormText
import Testing

@testable import NormDocument

@Suite struct StructureTests {
    @Test func chaptersArticlesItemsAndSubitemsNest() throws {
        let document = try read(
            """
            某市管理办法
            第一章  总  则
            第一条  为了规范管理，制定本办法。
            第二条之一  有下列情形之一的，不予登记：
            （一）材料不全的：
            1.缺身份证明；
            （1）原件；
            （二）其他情形。
            当事人可以补正。
            第二章  附则
            第三条　本办法自2026年1月1日起施行。
            """)
        #expect(document.path(ofParagraph: "（1）") == ["第一章", "第二条之一", "（一）", "1.", "（1）"])
        #expect(document.path(ofParagraph: "（二）") == ["第一章", "第二条之一", "（二）"])
        #expect(document.path(ofParagraph: "当事人") == ["第一章", "第二条之一"])
        #expect(document.path(ofParagraph: "第三条") == ["第二章", "第三条"])
        #expect(document.units.first { $0.label == "第二条之一" }?.branch == 1)
    }

    @Test func headingDocumentNests() throws {
        let document = try read(
            """
            关于加强管理的通知
            各乡镇：
            为加强管理，现通知如下：
            一、工作要求
            （一）落实责任。各乡镇应当落实责任。
            具体办法另行规定。
            1、按月报告。
            二、本通知自印发之日起施行。
            """)
        #expect(document.path(ofParagraph: "具体办法") == ["一、", "（一）"])
        #expect(document.path(ofParagraph: "1、") == ["一、", "（一）", "1、"])
        #expect(document.path(ofParagraph: "二、") == ["二、"])
        #expect(document.path(ofParagraph: "为加强管理") == [])
    }

    @Test(arguments: [
        ("第十二条 应当登记。", UnitKind.article, 12), ("第12条应当登记。", .article, 12), ("三、应当登记。", .heading, 3),
        ("（二）应当登记。", .item, 2), ("(二)应当登记。", .item, 2), ("4.应当登记。", .subitem, 4), ("4、应当登记。", .subitem, 4),
        ("4．应当登记。", .subitem, 4), ("(5)应当登记。", .point, 5), ("（5）应当登记。", .point, 5), ("⑥应当登记。", .point, 6),
        ("第一百零三条 应当登记。", .article, 103), ("第二编 分则", .part, 2), ("第三节 登记", .section, 3),
    ])
    func numberForm(text: String, kind: UnitKind, number: Int) throws {
        let unit = try #require(try read("某市管理办法\n" + text).units.first)
        #expect(unit.kind == kind)
        #expect(unit.number == number)
    }

    @Test(arguments: ["1.5元以下的，不予收取。", "第八条规定的情形，从重处理。", "第三条、第四条所列情形，从重处理。", "2026年1月1日以来的收费。"])
    func whatOnlyLooksLikeANumber(text: String) throws {
        #expect(try read("某市管理办法\n总则如下，逐条执行。\n" + text).units.isEmpty)
    }

    @Test func itemsInsideAParagraphAreUnits() throws {
        let document = try read(
            "某市办法\n第一条 略。\n第二条 下列路段不得施划泊位：（一）消防车通道；（二）人行横道；（三）宽度不足的道路。\n违反前款第（一）项规定的，依法处理。")
        let items = document.units.filter { $0.kind == .item }
        #expect(items.map { document.text.string($0.range) } == ["（一）消防车通道；", "（二）人行横道；", "（三）宽度不足的道路。"])
        let offset = try #require(items.dropFirst().first).range.lowerBound
        #expect(document.path(ofUnit: document.unit(at: offset)) == ["第二条", "（二）"])
        #expect(document.path(ofParagraph: "违反前款") == ["第二条"])
    }

    @Test func rangesCoverAllBeneath() throws {
        let document = try read("某市办法\n第一章 总则\n第一条 略。\n（一）甲；\n（二）乙。\n第二条 完。")
        let chapter = try #require(document.units.first)
        #expect(document.text.string(chapter.range).hasSuffix("完。"))
        let article = try #require(document.units.first { $0.kind == .article })
        #expect(document.text.string(article.range).hasSuffix("乙。"))
    }

    @Test func noticeAndInstrumentAreParts() throws {
        let document = try read(
            String(decoding: contents(packageFolder + "/Corpus/samples/county-night-market.txt"), as: UTF8.self))
        #expect(document.parts.map(\.kind) == [.main, .instrument])
        #expect(document.parts.map(\.title) == ["砚溪县人民政府关于印发《砚溪县夜间经营和早夜市管理办法》的通知", "砚溪县夜间经营和早夜市管理办法"])
        #expect(document.texts(.letterhead) == ["砚溪县人民政府文件"])
        #expect(document.texts(.addressee).count == 1)
        #expect(document.texts(.signature) == ["砚溪县人民政府"])
        #expect(document.texts(.date) == ["2026年7月13日"])
        #expect(document.units.count { $0.kind == .article } == 13)
        #expect(document.units.count { $0.kind == .item } == 3)
    }

    @Test func severalAttachmentsAreParts() throws {
        let document = try read(
            """
            某县人民政府关于印发两个清单的通知
            各乡镇：
            现将两个清单印发给你们，请遵照执行。
            附件：1.收费清单
                  2.许可清单
            某县人民政府
            2026年5月1日
            附件1
            收费清单
            一、收费项目按规定执行。
            附件2
            许可清单
            一、许可事项按规定执行。
            """)
        #expect(document.parts.map(\.title) == ["某县人民政府关于印发两个清单的通知", "收费清单", "许可清单"])
        #expect(document.metadata.attachments == ["收费清单", "许可清单"])
        #expect(document.units.map(\.label) == ["一、", "一、"])
        #expect(document.units.allSatisfy { $0.parent == nil })
    }

    @Test func instrumentIsFoundByItsTitleWithoutSignature() throws {
        let document = try read("某县关于印发《某县养犬办法》的通知\n各乡镇：\n现印发给你们，请遵照执行。\n某县养犬办法\n第一条 略。")
        #expect(document.parts.map(\.title) == ["某县关于印发《某县养犬办法》的通知", "某县养犬办法"])
    }

    @Test func colophonCarriesNoContent() throws {
        let document = try read(
            "某县教育局关于招生的通知\n各校：\n请遵照执行。\n某县教育局\n2026年5月1日\n（此件公开发布）\n抄送：县委办公室。\n某县教育局办公室 2026年5月1日印发")
        #expect(document.texts(.colophon).count == 3)
        #expect(document.parts.count == 1)
    }
}
