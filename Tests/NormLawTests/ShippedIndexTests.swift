import NormText
import Testing

@testable import NormLaw

@Suite("The shipped index knows the law")
struct ShippedIndexTests {
    private let index: LawIndex
    private let day = CivilDate(2026, 11, 1)!

    init() throws { index = try LawIndex.load(path: TestIndex.shippedPath) }

    @Test(
        "acts repealed by 生态环境法典",
        arguments: ["环境保护法", "大气污染防治法", "水污染防治法", "土壤污染防治法", "固体废物污染环境防治法", "清洁生产促进法", "环评法"])
    func environmentalCode(title: String) throws {
        let act = try #require(index.resolve(title: title, asOf: day).act)
        #expect(act.status(asOf: CivilDate(2026, 8, 14)!) == .inForce)
        guard case .repealed(let ending) = act.status(asOf: CivilDate(2026, 8, 15)!) else {
            Issue.record("\(title) is not repealed")
            return
        }
        #expect(ending.by == "中华人民共和国生态环境法典")
    }

    @Test(
        "article counts",
        arguments: [("道路交通安全法", 124), ("民办教育促进法", 67), ("行政处罚法", 86), ("民法典", 1260), ("生态环境法典", 1242)])
    func counts(title: String, last: Int) throws {
        let act = try #require(index.resolve(title: title, asOf: day).act)
        #expect(index.article(act, number: last, asOf: day) == .exists)
        #expect(index.article(act, number: last + 1, asOf: day) == .noArticle(last: last))
    }

    @Test("an article of a version that no source holds is unknown")
    func newerVersions() throws {
        let act = try #require(index.resolve(title: "殡葬管理条例", asOf: day).act)
        #expect(index.article(act, number: 900, asOf: day) == .unknown)
        #expect(index.article(act, number: 900, asOf: CivilDate(2020, 1, 1)!) == .noArticle(last: 24))
    }

    @Test("an act that never was is certain")
    func unknown() {
        #expect(
            index.resolve(title: "行政许可法实施条例", asOf: day) == .unknown(rank: .administrativeRegulation, isCertain: true))
    }

    @Test("names lead to the acts that bear them")
    func names() {
        for act in index.acts {
            guard let found = index.resolve(title: act.title, asOf: day, region: act.region).act else { continue }
            #expect(TitleKey.make(found.title) == TitleKey.make(act.title))
        }
    }
}
