import NormRules
import Testing

@testable import NormReview

@Suite struct RuleDescriptionTests {
    /// Texts of rules that are gone, and rules of procedure without their text.
    @Test func englishTextsAndRulesAgree() throws {
        let reviewer = try Reviewer(home: Home.locate(named: Fixtures.root))
        let procedure = try Fixtures.rules.get()
        let failing = procedure.steps.steps.flatMap(\.checks).filter { $0.outcomes != nil }.map(\.id)
        let rules = reviewer.descriptions.filter { !failing.contains($0.id) }
        #expect(rules.filter { $0.english == nil }.map(\.id) == [])
        let known = Set(rules.map { "rules \($0.id)" })
        #expect(reviewer.rulebook.english.ids.filter { $0.hasPrefix("rules ") && !known.contains($0) } == [])
    }

    /// What stands for a value in the Chinese text stands for it in the English one.
    @Test func textsOfProcedureHoldTheSameValues() throws {
        let reviewer = try Reviewer(home: Home.locate(named: Fixtures.root))
        for rule in reviewer.descriptions {
            guard let english = rule.english else { continue }
            let values = english.problem.matches(of: /\{[a-z]+\}/).map { String($0.output) }
            #expect(values.allSatisfy { rule.rationale.contains($0) }, "\(rule.id)")
        }
    }
}
