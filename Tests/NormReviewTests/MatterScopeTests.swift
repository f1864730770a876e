import NormDocument
import NormText
import Testing

@testable import NormReview

/// Local regulations beside the law above them: what is on another matter is no conflict.
@Suite struct MatterScopeTests {
    private func conflicts(
        _ title: String, _ articles: String..., kind: DocumentKind = .localRegulation, level: DocumentLevel = .city
    ) throws -> [String] {
        let lines = articles.enumerated().map { "第\(ChineseNumber.string($0 + 1))条 \($1)\n" }
        let options = ReviewOptions(asOf: ReviewedDraft.options.asOf, level: level, kind: kind, useDossiers: false)
        return try ReviewedDraft.review("\(title)\n\n\(lines.joined())", options: options).findings
            .filter { $0.finding.category == .conflict && $0.finding.severity != .info }
            .map { "\($0.finding.rule) \($0.finding.severity.rawValue)" }
    }

    /// Each beside the same for which the law speaks.
    @Test(arguments: [
        (
            "清河市燃气管理条例", "未取得燃气经营许可证从事燃气经营活动的，由燃气管理部门责令停止违法行为，处一万元以上十万元以下罚款。",
            ["conflict/conduct warning"]
        ),
        ("清河市燃气管理条例", "未取得燃气供气站点许可证从事燃气经营活动的，由燃气管理部门责令停止违法行为，处一万元以上十万元以下罚款。", []),
        ("清河市食品安全条例", "食品生产者的记录和凭证没有明确保质期的，保存期限不得少于一年。", ["conflict/parameter error"]),
        ("清河市食品小作坊管理条例", "小作坊的进货票据没有明确保质期的，保存期限不得少于一年。", []),
        ("清河市城乡规划条例", "建设单位不能按期开工的，可以向施工许可证发证机关申请延期一次，期限不得超过一年。", ["conflict/parameter error"]),
        ("清河市城乡规划条例", "一年内未取得施工许可证的，应当申请延期一次，期限不得超过一年，逾期建设工程规划许可证自行失效。", []),
    ])
    func anotherPermitOrMatterIsNone(title: String, clause: String, expected: [String]) throws {
        #expect(try conflicts(title, clause) == expected)
    }

    /// 行政诉讼法 gives way to a law of the document's own subject (土地管理法, 森林法: thirty days).
    @Test func aSpecialLawGoesBeforeTheGeneralOne() throws {
        let dispute = "土地所有权和使用权争议由人民政府处理。当事人对人民政府的处理决定不服的，可以自接到处理决定通知之日起三十日内，向人民法院起诉。"
        #expect(try conflicts("清河市土地管理条例", dispute) == [])
        let other = "当事人对处罚决定不服的，可以自接到处罚决定通知之日起三十日内，向人民法院起诉。"
        #expect(try conflicts("清河市养犬管理条例", other) == ["conflict/parameter error"])
    }

    /// 立法法第八十四条、第一百零一条.
    @Test func whatMayVaryIsTold() throws {
        let clause = "市场主体申请简易注销登记的，应当通过公示系统公示，公示期为十日。"
        #expect(try conflicts("上海市市场主体退出若干规定", clause) == ["conflict/parameter error"])
        #expect(try conflicts("上海市浦东新区市场主体退出若干规定", clause) == [])
    }

    @Test func whoGivesWayToHigherLawIsWarned() throws {
        let clause = "法律援助机构应当自收到法律援助申请之日起二十日内作出是否给予法律援助的决定。"
        #expect(try conflicts("清河市法律援助条例", clause) == ["conflict/parameter error"])
        let giving = String(clause.dropLast()) + "，法律、行政法规另有规定的，从其规定。"
        #expect(try conflicts("清河市法律援助条例", giving) == ["conflict/parameter warning"])
        let days = clause.replacing("二十日内", with: "七个工作日内")
        #expect(try conflicts("清河市法律援助条例", days) == ["conflict/parameter warning"])
    }

    /// 消防法第六十条 fines organisations and, in another paragraph, individuals.
    @Test func individualsAreComparedWithIndividuals() throws {
        let clause = "个人违反本条例规定，占用、堵塞、封闭疏散通道、安全出口或者有其他妨碍安全疏散行为的，责令改正，处警告或者五百元以下罚款。"
        #expect(try conflicts("清河市消防条例", clause) == [])
    }
}
