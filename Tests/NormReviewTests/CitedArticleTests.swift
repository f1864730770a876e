import Foundation
import NormLaw
import NormText
import Testing

@testable import NormReview

/// Clauses held against the articles that they cite.
@Suite struct CitedArticleTests {
    private func rules(_ clause: String) throws -> [String] {
        let file = FileManager.default.temporaryDirectory.appending(path: "cited-\(UUID().uuidString).txt")
        try "清河县人民政府关于规范有关工作的通知\n\n第一条  \(clause)\n".write(to: file, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(at: file) }
        let reviewer = try Reviewer(home: Home(path: Fixtures.root))
        let day = try #require(CivilDate(2026, 11, 1))
        return reviewer.review(paths: [file.path], options: ReviewOptions(asOf: day)).documents
            .flatMap(\.findings).map(\.finding.rule).filter {
                $0.hasPrefix("conflict/") || $0 == "citation/other-content"
            }
    }

    @Test(arguments: [
        ("依照《中华人民共和国道路交通安全法》第八十九条的规定，处五十元以上二百元以下罚款。", "conflict/cited-range"),
        ("依照《中华人民共和国森林法》第七十四条的规定，补种毁坏株数五倍以上十倍以下的树木。", "conflict/cited-range"),
        ("依照《中华人民共和国道路交通安全法》第八十九条的规定没收车辆。", "conflict/cited-kind"),
        ("依照《中华人民共和国渔业法》第三十八条的规定处罚。", "citation/other-content"),
    ])
    func whatTheArticleDoesNotSayIsFound(clause: String, rule: String) throws {
        #expect(try rules(clause) == [rule])
    }

    @Test(arguments: [
        // Within the range, as a graded benchmark does.
        "依照《中华人民共和国道路交通安全法》第八十九条的规定，处二十元以上三十元以下罚款。",
        // The breached article is no basis.
        "违反《中华人民共和国道路交通安全法》第三十八条规定的，依照该法第八十九条的规定处五元罚款。",
        // How to punish, not what.
        "依照《中华人民共和国行政处罚法》第三十二条的规定，从轻处五十元罚款。",
        // What is forbidden there, and what is punished by the article that follows.
        "业主拖欠物业费的，依照《物业管理条例》第六十四条的规定督促交纳，不得以扣押财物的方式催交。",
        "扣押农民工工资银行卡（《保障农民工工资支付条例》第五十四条：责令限期改正）。",
        // What the law was.
        "修订前的《中华人民共和国渔业法》第三十八条规定：“处五万元以下的罚款”。",
    ])
    func whatTheArticleAllowsPasses(clause: String) throws {
        #expect(try rules(clause) == [])
    }

    @Test(arguments: [(1, "一"), (10, "十"), (16, "十六"), (120, "一百二十"), (101, "一百零一"), (1003, "一千零三"), (1131, "一千一百三十一")])
    func articlesAreNamedAsStatutesDo(number: Int, words: String) {
        #expect(ArticleLabel.words(number) == "第\(words)条")
    }
}
