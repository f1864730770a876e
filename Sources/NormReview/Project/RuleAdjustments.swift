import NormRules

/// What a configuration makes of the rules.
public struct RuleAdjustments: Sendable, Equatable {
    /// Ids of the rules that are left out.
    public private(set) var off: Set<String> = []
    /// Weights that differ from the rule's own, by id.
    public private(set) var severities: [String: Severity] = [:]

    public init() {}

    mutating func apply(_ change: Configuration.RuleChange, to rule: String) {
        switch change {
        case .off: off.insert(rule)
        case .on: off.remove(rule)
        case .severity(let severity):
            off.remove(rule)
            severities[rule] = severity
        }
    }

    /// The findings as they count under this configuration.
    func adjusted(_ findings: [Finding]) -> [Finding] {
        guard self != RuleAdjustments() else { return findings }
        return findings.filter { !off.contains($0.rule) }.map { finding in
            var finding = finding
            finding.severity = severities[finding.rule] ?? finding.severity
            return finding
        }
    }
}
