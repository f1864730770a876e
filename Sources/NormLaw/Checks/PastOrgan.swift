/// An organ of the past as one document names it.
public struct PastOrgan: Sendable, Equatable {
    /// One place that names it; the organ may go by several terms (工商局, 工商所).
    public struct Naming: Sendable, Equatable {
        public let change: OrganChange
        public let place: CitationIssue.Place
    }

    /// How the document names it first.
    public let change: OrganChange
    /// Its name today, at the level of government of which the document speaks.
    public let successor: String
    /// Where the document relies on it, in the order of the text.
    public internal(set) var places: [Naming]
}
