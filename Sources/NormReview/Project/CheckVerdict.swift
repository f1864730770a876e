import NormRules

/// The answer of a check, as its exit code gives it.
public enum CheckVerdict: Int32, Sendable {
    case clean = 0
    case findings = 1
    /// Something could not be read or checked, so that nothing can be called clean.
    case incomplete = 3
}

extension ReviewRun {
    /// - Parameter threshold: the least severity that fails the check; `nil` where nothing does.
    public func verdict(failOn threshold: Severity?) -> CheckVerdict {
        if documents.contains(where: { !$0.complete }) { return .incomplete }
        guard let threshold else { return .clean }
        let isFound =
            documents.contains { $0.findings.contains { $0.finding.severity >= threshold } }
            || notices.contains { $0.severity >= threshold }
        return isFound ? .findings : .clean
    }
}
