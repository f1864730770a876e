import NormDocument
import NormLaw
import NormText

/// Runs the examples of rules: `flag` must be found (or merged into a weightier finding on the same problem), `cleared`
/// must be read but cleared, `pass` must give no finding.
public struct RuleTester {
    /// An example that did not come out as the rule says.
    public struct Failure: Sendable, CustomStringConvertible {
        public let rule: String
        public let file: String
        public let example: String
        public let problem: String

        public var description: String { "\(file): \(rule): \(problem)：\(example)" }
    }

    private let rulebook: Rulebook
    private let statements: StatementReader
    private let evaluator: RuleEvaluator
    private let documents: DocumentReader

    /// `asOf` is the day on which cited law is looked at.
    public init(rulebook: Rulebook, law: LawIndex, vocabulary: Vocabulary, asOf: CivilDate) {
        self.rulebook = rulebook
        statements = StatementReader(rulebook: rulebook, law: law)
        evaluator = RuleEvaluator(rulebook: rulebook, law: law, asOf: asOf)
        documents = DocumentReader(vocabulary: vocabulary)
    }

    public func failures(of rule: Rule) -> [Failure] {
        guard rule.checker == nil else { return [] }
        return rule.examples.flag.compactMap { check(flag: $0, rule) }
            + rule.examples.cleared.compactMap { check(cleared: $0, rule) }
            + rule.examples.pass.compactMap { check(pass: $0, rule) }
    }

    private func check(flag example: String, _ rule: Rule) -> Failure? {
        let marked = example.split(separator: "↓", maxSplits: 1, omittingEmptySubsequences: false)
        guard let evaluation = evaluate(marked.joined(), rule) else { return failure(rule, example, "例句读不出来") }
        let isMerged = evaluation.verdicts.contains { verdict in
            guard verdict.rule == rule.id, case .merged = verdict.outcome else { return false }
            return true
        }
        guard let range = evaluation.findings.first(where: { $0.rule == rule.id })?.range else {
            // Found, and told by a weightier rule on the same problem.
            if isMerged { return nil }
            return failure(rule, example, "没有发现问题（\(account(of: evaluation, rule))）")
        }
        guard marked.count == 2 else { return nil }
        let source = evaluation.reading.document.text.map.source(of: range)
        let text = evaluation.reading.document.source
        return text.string(0..<source.lowerBound) == marked[0]
            ? nil : failure(rule, example, "发现的位置是“\(text.string(source))”")
    }

    private func check(cleared example: String, _ rule: Rule) -> Failure? {
        guard let evaluation = evaluate(example, rule) else { return failure(rule, example, "例句读不出来") }
        guard !evaluation.findings.contains(where: { $0.rule == rule.id }) else {
            return failure(rule, example, "应由抗辩排除，却报告了问题")
        }
        let isRead = evaluation.verdicts.contains { verdict in
            guard verdict.rule == rule.id, case .cleared = verdict.outcome else { return false }
            return true
        }
        return isRead ? nil : failure(rule, example, "没有读到要由抗辩排除的陈述")
    }

    private func check(pass example: String, _ rule: Rule) -> Failure? {
        guard let evaluation = evaluate(example, rule) else { return failure(rule, example, "例句读不出来") }
        return evaluation.findings.contains { $0.rule == rule.id } ? failure(rule, example, "误报") : nil
    }

    /// Examples are clauses of a county, unless the rule is for others only.
    private func evaluate(_ example: String, _ rule: Rule) -> Evaluation? {
        let levels = rule.condition.levels
        let level = levels.contains(.county) ? .county : levels.first ?? .county
        guard
            let document = try? documents.read(
                path: "example.txt", bytes: Array(example.utf8), level: level, kind: .normative)
        else { return nil }
        return evaluator.evaluate(statements.read(document), rank: .normative)
    }

    private func account(of evaluation: Evaluation, _ rule: Rule) -> String {
        let verdicts = evaluation.verdicts.map { "\($0.rule)：\($0.outcome)" }
        return verdicts.isEmpty ? "没有读到任何陈述" : verdicts.joined(separator: "；")
    }

    private func failure(_ rule: Rule, _ example: String, _ problem: String) -> Failure {
        Failure(rule: rule.id, file: rule.file, example: example, problem: problem)
    }
}
