import NormLaw
import Testing

@testable import NormRules

@Suite struct StatementReaderTests {
    private func statement(_ text: String, act: String) throws -> (Statement, DocumentReading) {
        let reading = try RulesFolder.evaluate(text).reading
        return (try #require(reading.statements.first { $0.act == act }), reading)
    }

    @Test func readsWhoHowMuchAndWhen() throws {
        let (statement, reading) = try statement(
            "第五条 对乱倒垃圾的，由城管局处二百元以上五百元以下罚款。", act: "penalty.fine")
        let text = { (range: Range<Int>) in reading.document.text.string(range) }
        #expect(statement.actor.map { text($0.range) } == "城管局")
        #expect(statement.amounts.map(text) == ["二百元以上五百元以下"])
        #expect(statement.condition.map(text)?.hasSuffix("乱倒垃圾的") == true)
        #expect(statement.basis.grade == .none)
    }

    @Test func aBasisReachesItsPeriodAndNoFurther() throws {
        let near = try statement(
            "第五条 依照《中华人民共和国城乡规划法》第六十四条的规定，责令改正；拒不改正的，处一万元罚款。",
            act: "penalty.fine"
        ).0
        #expect(near.basis.grade == .article)
        let far = try statement(
            "第五条 依照《中华人民共和国城乡规划法》第六十四条的规定责令改正。拒不改正的，处一万元罚款。",
            act: "penalty.fine"
        ).0
        #expect(far.basis.grade == .none)
    }

    @Test func theGeneralBasisInTheFirstArticleClearsNothing() throws {
        let rules = try RulesFolder.findings(
            "第一条 根据《中华人民共和国行政处罚法》第十六条，制定本办法。\n第二条 违反规定的，处五百元罚款。")
        #expect(rules == ["penalty/fine"])
    }

    @Test(arguments: [
        ("依照《中华人民共和国道路交通安全法》第九十三条的规定处二百元罚款。", [String]()),
        // The act ends before this article: the citation check says so, the clause is no creation.
        ("依照《中华人民共和国道路交通安全法》第九百九十九条的规定处二百元罚款。", []),
        ("依照《中华人民共和国乱倒垃圾处罚法》第九条的规定处二百元罚款。", ["penalty/fine"]),
        ("处二百元罚款；构成犯罪的，依照《中华人民共和国刑法》追究刑事责任。", ["penalty/fine"]),
        ("按照有关规定处二百元罚款。", ["penalty/fine"]),
        ("严禁以罚款代替管理。", []),
        ("不得对经营者处以罚款。", []),
        ("依法给予处罚。", []),
    ])
    func theBasisDecides(text: String, expected: [String]) throws {
        #expect(try RulesFolder.findings("第一条 " + text) == expected)
    }

    @Test func oneClauseWithTwoProblemsIsTwo() throws {
        let rules = try RulesFolder.findings("第六条 违规停放的，由镇政府扣押其车辆，并处二百元罚款。")
        #expect(rules == ["coercion/seize", "penalty/fine"])
    }

    @Test func theSameProblemStatedTwiceInASentenceIsOne() throws {
        let rules = try RulesFolder.findings("第六条 违规的，处二百元罚款，再犯的处五百元罚款。")
        #expect(rules == ["penalty/fine"])
    }

    @Test(arguments: [NormRank.law, .administrativeRegulation, .localRegulation, .departmentRule, .localRule])
    func thePowersMatrixLetsHigherNormsFine(rank: NormRank) throws {
        #expect(try RulesFolder.findings("第六条 违反本法规定的，处二百元罚款。", rank: rank).isEmpty)
    }

    @Test func onlyLawMayLimitLiberty() throws {
        let text = "第六条 拒不配合的，一律予以行政拘留。"
        #expect(try RulesFolder.findings(text, rank: .law).isEmpty)
        #expect(try RulesFolder.findings(text, rank: .localRegulation) == ["penalty/detain"])
    }

    @Test func everyFindingExplainsItself() throws {
        let evaluation = try RulesFolder.evaluate("第六条 违反规定的，按照有关规定处二百元罚款。")
        let finding = try #require(evaluation.findings.first)
        #expect(finding.explanation.contains { $0.contains("触发") })
        #expect(finding.message.contains("有关规定"))
    }
}
