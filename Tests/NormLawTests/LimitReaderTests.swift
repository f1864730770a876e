import NormText
import Testing

@testable import NormLaw

@Suite struct LimitReaderTests {
    private func limits(_ text: String) -> [LimitReader.Limit] {
        let bytes = Array(text.utf8)
        return LimitReader.limits(in: bytes, 0..<bytes.count)
    }

    @Test(arguments: [
        ("行政机关应当自受理之日起二十日内作出决定", 1), ("投标保证金不得超过估算价的百分之二", 1),
        ("处五百元以上二千元以下罚款", 0), ("处三年以下有期徒刑", 0), ("逾期不缴纳罚款的，十五日内催告", 1),
        ("由当事人协商确定", 0),
    ])
    func quantitiesOfFinesAndPrisonTermsAreNoLimits(text: String, count: Int) {
        #expect(limits(text).count == count)
    }

    @Test func theWordsAroundAQuantityTellWhatItMeasures() throws {
        let law = try #require(limits("审计机关应当在实施审计三日前，向被审计单位送达审计通知书").first)
        let here = try #require(limits("审计机关应当在实施审计一日前，向被审计单位送达审计通知书").first)
        #expect(law.terms == here.terms)
        #expect(law.quantity.upper != here.quantity.upper)
    }

    @Test func indexedLimitsAreFoundByTheirWords() throws {
        // Words weigh by how few provisions share them, so that some speak of other things.
        let audit = "审计机关应当在实施审计三日前，向被审计单位送达审计通知书。"
        let others = ["招标人应当在十五日内确定中标人。", "用人单位应当在七日内支付劳动报酬。", "海关应当自收到申请之日起二十日内放行货物。"]
        var builder = NormIndexBuilder()
        for (number, article) in ([audit, audit] + others + others).enumerated() {
            let name = "中华人民共和国试验第\(number)法"
            let bytes = Array("# \(name)\n\n第一条 \(article)\n".utf8)
            var text = LawTextReader.read(bytes, path: "law/\(name)(2020-01-01).md")
            text.rank = .law
            builder.add(text, bytes: bytes)
        }
        let index = try NormIndex(bytes: builder.encode())
        let query = try #require(limits("应当在实施审计一日前，向被审计单位送达审计通知书").first)
        let match = try #require(index.limits(query.terms).first)
        #expect(match.amount.words == "3日")
        #expect(match.conduct.number == 1)
    }

    @Test(arguments: [
        ("本条例规定的行政处罚，由县级以上人民政府水行政主管部门决定。", false),
        ("违反规定的，处一千元罚款。", true),
    ])
    func theOrganOfAWholeActIsRead(text: String, isEmpty: Bool) {
        #expect(Enforcer.ofAct(in: Array(text.utf8)).isEmpty == isEmpty)
    }

    @Test func articlesTellWhetherTheySpeakOfLicencesAndFees() {
        let bytes = Array("从事燃气经营活动的，应当取得许可证".utf8)
        #expect(Grant.named(in: bytes, 0..<bytes.count) == .licence)
        let other = Array("各级人民政府应当加强宣传教育".utf8)
        #expect(Grant.named(in: other, 0..<other.count).isEmpty)
    }
}
