/// What one rule contributes to a score.
public struct RuleTally: Sendable, Equatable {
    /// Labels that it found.
    public internal(set) var hits = 0
    /// Labels that no other rule found: what would be lost without it.
    public internal(set) var aloneHits = 0
    public internal(set) var falseAlarms = 0

    public var precision: Double { Tally.share(hits, of: hits + falseAlarms) }
}
