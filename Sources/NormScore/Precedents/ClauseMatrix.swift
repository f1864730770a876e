import NormReview

/// Clauses as rows of numbers: how often each feature stands in a clause, divided by the root of the number of all that
/// stand in it.
struct ClauseMatrix {
    /// The features of the columns.
    let features: [UInt32]
    /// The sum of the squares of each row.
    private(set) var squares: [Float] = []
    private var columns: [Int] = []
    private var values: [Float] = []
    private var ends: [Int] = [0]

    var count: Int { squares.count }

    /// - Parameter leastClauses: a feature that fewer clauses have gets no column.
    init(_ clauses: [ClauseFeatures], leastClauses: Int) {
        var clauseCounts: [UInt32: Int] = [:]
        let counted = clauses.map { clause in
            var counts: [UInt32: Int] = [:]
            clause.visit { feature, _, _ in counts[feature, default: 0] += 1 }
            for feature in counts.keys { clauseCounts[feature, default: 0] += 1 }
            return counts
        }
        features = clauseCounts.filter { $0.value >= leastClauses }.keys.sorted()
        let places = Dictionary(uniqueKeysWithValues: zip(features, features.indices))
        for (clause, counts) in zip(clauses, counted) {
            let root = Float(max(1, clause.count)).squareRoot()
            var square: Float = 0
            let row = counts.compactMap { feature, count in places[feature].map { ($0, Float(count) / root) } }
            for (column, value) in row.sorted(by: { $0.0 < $1.0 }) {
                columns.append(column)
                values.append(value)
                square += value * value
            }
            squares.append(square)
            ends.append(columns.count)
        }
    }

    /// The cells of a row that are not 0.
    subscript(row: Int) -> Zip2Sequence<ArraySlice<Int>, ArraySlice<Float>> {
        let range = ends[row]..<ends[row + 1]
        return zip(columns[range], values[range])
    }
}
