import NormText
import TestSupport
import Testing

@testable import NormLaw

@Suite("The law index")
struct LawIndexTests {
    private let index = TestIndex.index
    private let day = CivilDate(2026, 11, 1)!

    @Test(
        "resolves full, short and bracketed titles",
        arguments: ["中华人民共和国行政处罚法", "行政处罚法", "《行政处罚法》", "行政处罚法（2021年修订）", "《中华人民共和国行政处罚法》"])
    func resolve(title: String) {
        #expect(index.resolve(title: title, asOf: day).act?.title == "中华人民共和国行政处罚法")
    }

    @Test("a local act is found by the region of the citing organ")
    func local() {
        #expect(index.resolve(title: "省消防条例", asOf: day, region: "四川省绵阳市清河县").act?.title == "四川省消防条例")
        #expect(index.resolve(title: "消防条例", asOf: day, region: "河南省郑州市").act == nil)
    }

    @Test("an unknown law is certain only where completeness is claimed")
    func unknown() {
        #expect(index.resolve(title: "不存在法", asOf: day) == .unknown(rank: .law, isCertain: true))
        #expect(index.resolve(title: "清河县养犬管理办法", asOf: day) == .unknown(rank: .localRule, isCertain: false))
        #expect(index.nearest(to: "行政处分法") == ["中华人民共和国行政处罚法"])
    }

    @Test("articles, paragraphs and items")
    func articles() throws {
        let act = try #require(index.resolve(title: "水法", asOf: day).act)
        #expect(index.article(act, number: 82, asOf: day) == .exists)
        #expect(index.article(act, number: 83, asOf: day) == .noArticle(last: 82))
        #expect(index.article(act, number: 3, branch: 1, asOf: day) == .noArticle(last: 82))
        #expect(index.article(act, number: 3, paragraph: 2, item: 2, asOf: day) == .exists)
        #expect(index.article(act, number: 3, paragraph: 3, asOf: day) == .noParagraph(count: 2))
        #expect(index.article(act, number: 3, item: 3, asOf: day) == .noItem(count: 2))
        #expect(index.article(act, number: 3, asOf: CivilDate(2019, 1, 1)!) == .unknown)
    }

    @Test("status changes with the day")
    func status() throws {
        let law = try #require(index.resolve(title: "水法", asOf: day).act)
        #expect(law.status(asOf: CivilDate(2020, 2, 1)!) == .notYet(from: CivilDate(2020, 3, 1)!))
        #expect(law.status(asOf: day) == .inForce)
        let contract = try #require(index.resolve(title: "合同法", asOf: day).act)
        #expect(contract.status(asOf: CivilDate(2020, 12, 31)!) == .unknown)
        guard case .repealed(let ending) = contract.status(asOf: CivilDate(2021, 1, 1)!) else {
            Issue.record("not repealed")
            return
        }
        #expect(ending.by == "中华人民共和国民法典")
    }

    @Test("ranks by name")
    func ranks() {
        #expect(RankByName.rank(ofTitle: utf8("中华人民共和国某某法")) == .law)
        #expect(RankByName.rank(ofTitle: utf8("某某管理办法")) == .departmentRule)
        #expect(RankByName.rank(ofTitle: utf8("山东省某某条例")) == .localRegulation)
        #expect(RankByName.rank(ofTitle: utf8("河北省实施〈中华人民共和国水法〉办法")) == .localRegulation)
        #expect(RankByName.rank(ofTitle: utf8("洛阳市某某办法")) == .localRule)
        #expect(RankByName.rank(ofTitle: utf8("关于某某的通知")) == .normative)
        #expect(RankByName.rank(ofTitle: utf8("市场主体登记管理条例")) == .administrativeRegulation)
        #expect(RankByName.rank(ofTitle: utf8("孙子兵法")) == nil)
        #expect(RankByName.rank(ofTitle: utf8("营业执照")) == nil)
    }

    @Test("the file form keeps everything")
    func roundTrip() throws {
        let bytes = LawIndexFile.encode(index.storage.rows)
        let again = try LawIndex(bytes: bytes)
        #expect(LawIndexFile.encode(again.storage.rows) == bytes)
        #expect(again.resolve(title: "水法", asOf: day).act?.title == "中华人民共和国水法")
    }

    @Test("foreign, old and cut files are refused with their cause")
    func refusals() {
        let bytes = LawIndexFile.encode(index.storage.rows)
        #expect(throws: LawIndexError.foreign(path: "x")) { try LawIndex(bytes: utf8("not an index"), path: "x") }
        #expect(throws: LawIndexError.foreign(path: "x")) { try LawIndex(bytes: [], path: "x") }
        var other = bytes
        other[4] = 9
        #expect(throws: LawIndexError.otherVersion(path: "x", found: 9, expected: 1)) {
            try LawIndex(bytes: other, path: "x")
        }
        #expect(throws: LawIndexError.self) { try LawIndex(bytes: Array(bytes.prefix(10)), path: "x") }
        #expect(throws: LawIndexError.self) { try LawIndex(bytes: Array(bytes.dropLast()), path: "x") }
        #expect(throws: LawIndexError.self) { try LawIndex(bytes: bytes + [0], path: "x") }
        #expect(throws: LawIndexError.unreadable(path: "/nonexistent")) { try LawIndex.load(path: "/nonexistent") }
    }

    @Test("damaged files are refused, even with a right checksum never read out of bounds", arguments: 0..<300)
    func damage(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        var bytes = LawIndexFile.encode(index.storage.rows)
        for _ in 0...random.below(4) { bytes[16 + random.below(bytes.count - 16)] = UInt8(random.below(256)) }
        if random.below(2) == 0 {
            let sum = LawIndexFile.checksum(bytes[16...])
            withUnsafeBytes(of: sum.littleEndian) { bytes.replaceSubrange(8..<16, with: $0) }
        }
        guard let damaged = try? LawIndex(bytes: bytes) else { return }
        for act in damaged.acts {
            _ = act.title
            _ = act.status(asOf: day)
            _ = act.endings
            for version in act.versions {
                _ = version.books.count
                _ = damaged.article(act, number: version.lastArticle, paragraph: 1, item: 1, asOf: day)
            }
        }
        _ = damaged.resolve(title: "行政处罚法", asOf: day)
        _ = damaged.nearest(to: "行政处分法")
    }
}
