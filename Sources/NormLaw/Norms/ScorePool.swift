import Synchronization

/// Memory for the scores of all conducts of a group, used again by later queries: a query touches few conducts of many
/// thousands, and clearing all of them would cost more than the query. Between queries every score is zero.
enum ScorePool {
    private static let idle = Mutex<[[Float]]>([])

    /// At least `count` zeros.
    static func take(_ count: Int) -> [Float] {
        let scores = idle.withLock { $0.popLast() } ?? []
        return scores.count >= count ? scores : [Float](repeating: 0, count: count)
    }

    /// `touched` are the places that may hold something else than zero.
    static func give(_ scores: consuming [Float], touched: [Int]) {
        for place in touched { scores[place] = 0 }
        let scores = scores
        idle.withLock { $0.append(scores) }
    }
}
