import Testing

@testable import NormRules

@Suite struct RuleExamplesTests {
    @Test func theRulesLoad() throws {
        #expect(try !RulesFolder.rulebook.get().rules.isEmpty)
    }

    /// Every flag, cleared and pass example of every rule.
    @Test(arguments: (try? RulesFolder.rulebook.get().rules.map(\.id)) ?? [])
    func examplesHold(rule id: String) throws {
        let rulebook = try RulesFolder.rulebook.get()
        let tester = RuleTester(
            rulebook: rulebook, law: try RulesFolder.law.get(), vocabulary: try RulesFolder.vocabulary.get(),
            asOf: RulesFolder.day)
        let failures = tester.failures(of: try #require(rulebook.rule(id)))
        #expect(failures.isEmpty, "\(failures.map(\.description).joined(separator: "\n"))")
    }

    /// A rule whose basis is not in the law index, or repealed, is no rule.
    @Test func verifiedBasesAreInForce() throws {
        let law = try RulesFolder.law.get()
        for rule in try RulesFolder.rulebook.get().rules {
            for basis in rule.basis where basis.verified {
                guard let act = law.resolve(title: basis.law, asOf: RulesFolder.day).act else {
                    Issue.record("\(rule.file): 《\(basis.law)》 is not in the law index")
                    continue
                }
                #expect(act.status(asOf: RulesFolder.day).isInForce, "\(rule.file): 《\(basis.law)》 is not in force")
            }
        }
    }
}
