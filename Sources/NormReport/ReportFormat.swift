/// The outputs of a review.
public enum ReportFormat: String, Sendable, CaseIterable {
    /// For a reviewer at a terminal.
    case terminal
    /// The formal review opinion (合法性审核意见书).
    case markdown
    /// For programs.
    case json
}
