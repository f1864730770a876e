import Testing

@testable import NormReview

@Suite("Identities of findings")
struct FingerprintTests {
    private static let articles = [
        "为了加强市容管理，制定本办法。", "违反本办法第四条规定的，由城市管理部门处二百元以上五百元以下罚款。", "沿街经营户应当按年度缴纳门前保洁费三百元。",
        "任何单位和个人不得乱倒垃圾。",
    ]

    private func ids(_ text: String) throws -> [String: String] {
        let findings = try ReviewedDraft.review(text).findings.filter { $0.span != nil }
        return Dictionary(findings.map { ($0.finding.rule, $0.id) }) { first, _ in first }
    }

    @Test("They stay when lines move, articles are renumbered and references follow")
    func stable() throws {
        let before = try ids(ReviewedDraft.draft(Self.articles))
        var articles = Self.articles
        articles[1] = articles[1].replacing("第四条", with: "第五条")
        articles.insert("本办法适用于清河县城区。", at: 1)
        let after = try ids("\n\n" + ReviewedDraft.draft(articles).replacing("\n", with: "\n\n"))
        #expect(before["penalty/fine"] != nil && before["fee/charge"] != nil)
        for rule in ["penalty/fine", "fee/charge"] { #expect(before[rule] == after[rule], "\(rule)") }
    }

    @Test("They change with the words of the clause")
    func wordsMatter() throws {
        let before = try ids(ReviewedDraft.draft(Self.articles))
        var articles = Self.articles
        articles[1] = articles[1].replacing("二百元", with: "三百元")
        #expect(before["penalty/fine"] != (try ids(ReviewedDraft.draft(articles)))["penalty/fine"])
    }

    @Test("Equal clauses are told apart")
    func ordinals() throws {
        let articles = Self.articles + [Self.articles[1], Self.articles[1]]
        let found = try ReviewedDraft.review(ReviewedDraft.draft(articles)).findings
        let fines = found.filter { $0.finding.rule == "penalty/fine" }.map(\.id)
        #expect(fines.count == 3 && Set(fines).count == 3)
    }
}
