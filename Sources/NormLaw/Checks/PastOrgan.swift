/// An organ of the past as one document names it.
public struct PastOrgan: Sendable, Equatable {
    public let change: OrganChange
    /// Its name today, at the level of government of which the document speaks.
    public let successor: String
    /// How often the document relies on it.
    public internal(set) var count: Int
}
