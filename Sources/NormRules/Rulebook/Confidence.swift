/// How sure the reading of a clause is; apart from severity.
public enum Confidence: String, Sendable, CaseIterable, Comparable, Codable {
    case low, medium, high

    private var weight: Int { self == .high ? 2 : self == .medium ? 1 : 0 }

    public static func < (left: Confidence, right: Confidence) -> Bool { left.weight < right.weight }
}
