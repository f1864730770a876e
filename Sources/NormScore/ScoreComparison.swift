/// What a run gained and lost against an earlier one. Labels that the earlier run did not know are left out.
public struct ScoreComparison: Sendable, Equatable {
    public let gained: [String]
    public let lost: [String]
    public let silenced: [String]
    public let newFalseAlarms: [String]

    public init(from earlier: StoredScore, to now: StoredScore) {
        gained = now.hits.intersection(earlier.misses).sorted()
        lost = now.misses.intersection(earlier.hits).sorted()
        silenced = earlier.falseAlarms.subtracting(now.falseAlarms).sorted()
        newFalseAlarms = now.falseAlarms.subtracting(earlier.falseAlarms).sorted()
    }

    public var isWorse: Bool { !lost.isEmpty || !newFalseAlarms.isEmpty }
}
