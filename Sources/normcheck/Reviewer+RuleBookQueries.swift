import NormReview
import NormRules
import NormText

extension Reviewer: RuleBookQueries {
    var summaries: [RuleSummary] {
        rulebook.rules.sorted { $0.id < $1.id }.map {
            RuleSummary(
                id: $0.id, title: $0.title, titleEN: $0.titleEN, category: $0.category, severity: $0.severity,
                confidence: $0.confidence)
        }
    }

    var terms: [String] { rulebook.terms }

    func explain(_ id: String) -> [String]? {
        guard let rule = rulebook.rule(id) else { return nil }
        let basis = rule.basis.map { item in
            "  《\(item.law)》\(item.article ?? "")" + (item.since.map { "（自 \($0) 起）" } ?? "")
                + (item.verified ? "" : "（依据待核实）")
        }
        let examples =
            rule.examples.flag.map { "  报告：\($0)" } + rule.examples.cleared.map { "  排除：\($0)" }
            + rule.examples.pass.map { "  不触及：\($0)" }
        return [
            "\(rule.id)  \(rule.title)", rule.titleEN,
            "类别 \(rule.category.rawValue)，级别 \(rule.severity.rawValue)，把握 \(rule.confidence.rawValue)",
            "理由：\(rule.rationale)", "依据：",
        ] + basis + ["抗辩：\(rule.defences.isEmpty ? "无" : rule.defences.joined(separator: "、"))"]
            + ["建议：\(rule.suggestion)", "例："] + examples + ["文件：Rules/\(rule.file)"]
    }

    func test(_ id: String?) -> RuleTestResult? {
        let rules: [Rule]
        if let id {
            guard let rule = rulebook.rule(id) else { return nil }
            rules = [rule]
        } else {
            rules = rulebook.rules
        }
        let tester = ruleTester
        return RuleTestResult(
            rules: rules.count, examples: rules.map(\.examples.count).reduce(0, +),
            failures: rules.flatMap { tester.failures(of: $0) }.map(\.description))
    }
}
