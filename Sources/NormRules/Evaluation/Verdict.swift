/// What one rule said of one statement, and why: the material of `normcheck explain`.
public struct Verdict: Sendable, Equatable {
    public enum Outcome: Sendable, Equatable {
        case flagged
        /// The powers matrix lets a document of this rank do it.
        case permitted
        /// A defence holds.
        case cleared(defence: String, title: String)
        /// The same problem is already a finding.
        case merged(into: String)
    }

    /// Index in the reading's statements.
    public let statement: Int
    public let rule: String
    public let outcome: Outcome

    /// Whether the rule saw what it looks for, and nothing is wrong with it.
    public var isExcused: Bool {
        switch outcome {
        case .permitted, .cleared: true
        case .flagged, .merged: false
        }
    }
}
