/// A provision that sets a quantity of something like what a clause measures.
public struct LimitMatch: Sendable {
    public let conduct: ConductMatch
    /// The quantity that it sets.
    public let amount: NormAmount
}
