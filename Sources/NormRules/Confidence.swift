/// How sure the reading of a clause is; apart from severity.
public enum Confidence: String, Sendable, CaseIterable, Codable {
    case low, medium, high
}
