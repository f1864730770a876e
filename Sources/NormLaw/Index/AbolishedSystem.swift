import NormText

/// A system that was abolished.
public struct AbolishedSystem: Sendable, Equatable {
    public let term: String
    /// Written words for it.
    public let variants: [String]
    /// Words right after it that make it another thing: 营业税 改征.
    public let exceptions: [String]
    /// One of these must stand in the same sentence; empty where the words speak for themselves.
    public let companions: [String]
    public let since: CivilDate
    public let successor: String
    public let basis: String
    public let isVerified: Bool
    /// Relying on it is unlawful, not only out of date.
    public let isGrave: Bool
}
