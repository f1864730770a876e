/// The words of a clause that speak most for a problem.
struct TellingWords {
    /// At most three, in the order of the text, in bytes of the clause.
    let ranges: [Range<Int>]
    /// From the first to the last of them.
    let whole: Range<Int>

    private static let most = 3
    /// A character belongs to them where it weighs this part of the heaviest.
    private static let part: Float = 0.35

    /// - Parameter shares: the weight of every character, in the order of the text.
    init(_ shares: [(bytes: Range<Int>, weight: Float)]) {
        let least = (shares.map(\.weight).max() ?? 0) * Self.part
        var runs: [(bytes: Range<Int>, weight: Float)] = []
        for share in shares where share.weight > least && !share.bytes.isEmpty {
            if let last = runs.last, last.bytes.upperBound == share.bytes.lowerBound {
                runs[runs.count - 1] = (last.bytes.lowerBound..<share.bytes.upperBound, last.weight + share.weight)
            } else {
                runs.append(share)
            }
        }
        let heaviest = runs.sorted { ($1.weight, $0.bytes.lowerBound) < ($0.weight, $1.bytes.lowerBound) }
        ranges = heaviest.prefix(Self.most).map(\.bytes).sorted { $0.lowerBound < $1.lowerBound }
        whole = (ranges.first?.lowerBound ?? 0)..<(ranges.last?.upperBound ?? shares.last?.bytes.upperBound ?? 0)
    }
}
