import Foundation
import Testing

@Suite struct RulesTests {
    @Test func everyListedRuleCanBeExplained() throws {
        let outcome = try Program.run("rules", "list", "--format", "json")
        #expect(outcome.status == 0)
        let rules = try #require(
            try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: String]])
        let fine = try #require(rules.first { $0["id"] == "penalty/fine" })
        #expect(fine["category"] == "PENALTY" && fine["severity"] == "error")
        for rule in rules {
            let explained = try Program.run("rules", "explain", try #require(rule["id"]))
            #expect(explained.status == 0)
            #expect(explained.output.contains(try #require(rule["title"])))
        }
    }

    @Test func examplesOfAllRulesHold() throws {
        let outcome = try Program.run("rules", "test")
        #expect(outcome.status == 0, "\(outcome.output)")
        #expect(!outcome.output.contains("规则 0 条"))
    }
}
