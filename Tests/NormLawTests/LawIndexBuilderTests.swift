import Foundation
import NormData
import NormText
import Testing

@testable import NormLaw

@Suite("Building the index")
struct LawIndexBuilderTests {
    private let day = CivilDate(2026, 11, 1)!

    private func folder(_ files: [String: Data]) throws -> String {
        let root = FileManager.default.temporaryDirectory.appending(path: "law-\(UUID().uuidString)")
        for (name, data) in files {
            let url = root.appending(path: name)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try data.write(to: url)
        }
        return root.path
    }

    private static let old = """
        # 中华人民共和国甲法

        2001年2月3日 第九届全国人民代表大会常务委员会第一次会议通过

        <!-- INFO END -->

        ## 第一章 总则

        第一条 子。

        丑：

        （一）寅；

        （二）卯。

        第一条之一 辰。

        第二条 本法自二〇〇一年五月一日起施行。
        """
    private static let new = """
        # 中华人民共和国甲法典
        2020年5月6日 通过

        ## 第一编 总则
        第一条 子。
        ## 第二编 分则
        第二条 丑。
        第三条 本法自2021年1月1日起施行。《中华人民共和国甲法》同时废止。
        """

    @Test("a folder of texts alone is enough")
    func textsAlone() throws {
        let path = try folder(["law/甲法(2001-02-03).md": Data(Self.old.utf8), "law/甲法典.md": Data(Self.new.utf8)])
        let output = LawIndexBuilder.build(folder: path)
        #expect(output.problems.isEmpty)
        let index = try LawIndex(bytes: output.bytes)
        let act = try #require(index.resolve(title: "甲法", asOf: day).act)
        #expect(act.rank == .law)
        #expect(act.adopted == CivilDate(2001, 2, 3))
        #expect(act.versions.first?.effective == CivilDate(2001, 5, 1))
        #expect(act.versions.first?.size(ofArticle: 1)?.paragraphs == 2)
        #expect(act.versions.first?.size(ofArticle: 1)?.items == 2)
        #expect(act.versions.first?.size(ofArticle: 1, branch: 1) != nil)
        #expect(act.endings.map(\.date) == [CivilDate(2021, 1, 1)!])
        let code = try #require(index.resolve(title: "甲法典", asOf: day).act)
        #expect(code.versions.first?.books.map(\.name) == ["总则", "分则"])
        #expect(code.versions.first?.books.map(\.articles) == [1...1, 2...3])
    }

    @Test("an act of four characters is repealed where its full title is written out")
    func shortTitles() throws {
        let end = "《中华人民共和国甲乙通则》、《甲乙细则》同时废止。"
        let path = try folder(["law/甲法典.md": Data(Self.new.replacing("《中华人民共和国甲法》同时废止。", with: end).utf8)])
        let index = try LawIndex(bytes: LawIndexBuilder.build(folder: path).bytes)
        #expect(index.resolve(title: "甲乙通则", asOf: day).act?.endings.count == 1)
        #expect(index.resolve(title: "甲乙细则", asOf: day).act == nil)
    }

    @Test("broken, empty and duplicate files are named, the others are built")
    func badFiles() throws {
        let path = try folder([
            "law/a.md": Data(Self.old.utf8), "law/b.md": Data(Self.old.utf8), "law/empty.md": Data(),
            "law/gbk.md": Data([0xB7, 0xA8, 0xC2, 0xC9]), "law/nul.md": Data([0, 0, 0]),
        ])
        let output = LawIndexBuilder.build(folder: path)
        #expect(output.textCount == 1)
        #expect(output.problems.map(\.path) == ["law/b.md", "law/empty.md", "law/gbk.md", "law/nul.md"])
    }

    @Test("two versions of an act tell which articles moved")
    func moved() throws {
        let first = "从事旅馆业经营活动不按规定登记住宿人员姓名身份证件种类号码的处二百元以上五百元以下罚款"
        let second = "故意破坏污损他人坟墓或者毁坏丢弃他人尸骨骨灰的处五日以上十日以下拘留"
        let text = { (words: [String], day: String) in
            let articles = words.enumerated().map { "第\($0.offset + 1)条 \($0.element)。" }.joined(separator: "\n\n")
            return Data("# 某某管理法\n\n\(day) 通过\n\n<!-- INFO END -->\n\n\(articles)\n".utf8)
        }
        let path = try folder([
            "law/某某管理法(2001-02-03).md": text([first, second], "2001年2月3日"),
            "law/某某管理法(2021-02-03).md": text([second, first], "2021年2月3日"),
        ])
        let table = try MovedArticleTable(bytes: LawIndexBuilder.build(folder: path).moved, path: "moved")
        #expect(table.moves(of: "某某管理法").map { "\($0.old)→\($0.new)" } == ["第1条→第2条", "第2条→第1条"])
        #expect(table.moves(of: "某某法").isEmpty)
        #expect(throws: LawTableError.self) { try MovedArticleTable(bytes: utf8("act\told\n"), path: "foreign") }
        #expect(throws: LawTableError.self) { try MovedArticleTable(path: "/nonexistent") }
    }

    @Test("contradictions between table and text are named")
    func contradictions() throws {
        let table = "path\ttitle\tlevel\tarticles\ntexts/a.md\t中华人民共和国甲法\tlaw\t9\ntexts/gone.md\t乙法\tlaw\t1\nbad row\n"
        let path = try folder(["index.tsv": Data(table.utf8), "texts/a.md": Data(Self.old.utf8)])
        for folder in [path, path + "/texts"] {
            let output = LawIndexBuilder.build(folder: folder)
            #expect(output.actCount == 1)
            #expect(output.problems.count == 3, "\(output.problems)")
        }
    }

    @Test("an empty folder gives an empty index and says so")
    func empty() throws {
        let output = LawIndexBuilder.build(folder: "/nonexistent")
        #expect(output.actCount == 0 && output.problems.count == 1)
        #expect(try LawIndex(bytes: output.bytes).actCount == 0)
    }

    @Test(
        "the same folder gives the same bytes, and the shipped index",
        .enabled(if: TestIndex.shared != nil, "no ../shared"))
    func deterministic() throws {
        let shared = try #require(TestIndex.shared)
        let facts = TestIndex.repository + "/Corpus/law"
        let output = LawIndexBuilder.build(folder: shared + "/law/texts", facts: facts)
        #expect(FileBytes.read(TestIndex.shippedPath, limit: 1 << 28) == output.bytes, "rebuild Corpus/law/law.index")
        #expect(
            FileBytes.read(facts + "/moved-articles.tsv", limit: 1 << 28) == output.moved,
            "rebuild Corpus/law/moved-articles.tsv")
    }
}
