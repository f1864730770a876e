/// What a cited title stands for.
public enum Resolution: Sendable, Equatable {
    case act(Act)
    /// Acts of several regions bear the name, and nothing says which is meant.
    case ambiguous([Act])
    /// No act of the index bears the name. `isCertain`: the index names every act of this rank, so none exists.
    case unknown(rank: NormRank?, isCertain: Bool)

    public var act: Act? {
        if case .act(let act) = self { return act }
        return nil
    }

    /// The rank of what is cited, known or told by its name.
    public var rank: NormRank? {
        switch self {
        case .act(let act): act.rank
        case .ambiguous(let acts): acts.map(\.rank).min()
        case .unknown(let rank, _): rank
        }
    }
}
