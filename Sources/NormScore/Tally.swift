/// Hits, misses and false alarms, and the rates that follow from them.
public struct Tally: Sendable, Equatable {
    public internal(set) var hits = 0
    public internal(set) var misses = 0
    public internal(set) var falseAlarms = 0

    public var labels: Int { hits + misses }

    /// The share of right findings among all; 1 where nothing was found.
    public var precision: Double { Tally.share(hits, of: hits + falseAlarms) }

    /// The share of labels that were found; 1 where there are none.
    public var recall: Double { Tally.share(hits, of: labels) }

    public var f1: Double {
        let sum = precision + recall
        return sum == 0 ? 0 : 2 * precision * recall / sum
    }

    static func share(_ part: Int, of whole: Int) -> Double { whole == 0 ? 1 : Double(part) / Double(whole) }

    static func + (left: Tally, right: Tally) -> Tally {
        var sum = left
        sum.hits += right.hits
        sum.misses += right.misses
        sum.falseAlarms += right.falseAlarms
        return sum
    }
}
