/// Proposals in the order of the documents. Used by one thread at a time.
final class ProposalList: @unchecked Sendable {
    private(set) var proposals: [Proposal] = []

    func append(_ more: [Proposal]) { proposals += more }
}

extension Proposal {
    /// The place of each document among those with its proposal, from 1.
    static func ordinals(_ proposals: [Proposal]) -> [Int] {
        var counts: [Proposal: Int] = [:]
        return proposals.map { proposal in
            counts[proposal, default: 0] += 1
            return counts[proposal] ?? 0
        }
    }
}
