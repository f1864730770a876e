/// How much a finding weighs: an error is unlawful and must be changed, a warning is doubtful and must be explained.
public enum Severity: String, Sendable, CaseIterable, Comparable, Codable {
    case info, warning, error

    private var weight: Int { self == .error ? 2 : self == .warning ? 1 : 0 }

    public static func < (left: Severity, right: Severity) -> Bool { left.weight < right.weight }
}
