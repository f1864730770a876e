import Dispatch
import NormReview
import NormRules
import Synchronization

/// Learns weights from judged clauses: for each category the linear support vector machine (squared hinge loss) that tells
/// the clauses with such a problem from all others, by dual coordinate descent (Hsieh and others 2008). The same clauses in
/// the same order give the same weights.
public struct PrecedentLearner: Sendable {
    public let categories: [NormRules.Category]
    /// How dear a clause on the wrong side is.
    public let cost: Float
    /// A feature counts from this many clauses on.
    public let leastClauses: Int
    /// So many features are kept; they fill two thirds of a table of a power of two.
    public let mostFeatures: Int
    public let rounds: Int

    public init(
        categories: [NormRules.Category] = [
            .penalty, .licence, .fee, .coercion, .rights, .competition, .authority, .retro, .conflict, .procedure,
        ], cost: Float = 1, leastClauses: Int = 2, mostFeatures: Int = 87_000, rounds: Int = 30
    ) {
        self.categories = Array(categories.prefix(PrecedentWeights.maximumCategories))
        self.cost = cost
        self.leastClauses = leastClauses
        self.mostFeatures = mostFeatures
        self.rounds = rounds
    }

    /// - Parameter source: the digest of the collection.
    public func weights(_ precedents: [Precedent], source: String = "") -> PrecedentWeights {
        let matrix = ClauseMatrix(precedents.map(\.features), leastClauses: leastClauses)
        let learnt = Mutex<[[Float]]>(Array(repeating: [], count: categories.count))
        DispatchQueue.concurrentPerform(iterations: categories.count) { category in
            let isProblem = precedents.map { $0.categories.contains(categories[category]) }
            let weights = separate(matrix, isProblem)
            learnt.withLock { $0[category] = weights }
        }
        let columns = learnt.withLock { $0 }
        let rows = matrix.features.enumerated().map { index, feature in
            var weights = PrecedentWeights.Scores.zero
            for category in columns.indices { weights[category] = columns[category][index] }
            return (feature, weights)
        }
        return PrecedentWeights(
            categories: categories, clauseCount: precedents.count, source: source,
            biases: columns.map { $0[matrix.features.count] }, rows: rows, limit: mostFeatures)
    }

    /// The weights of all features, and behind them the bias.
    private func separate(_ matrix: ClauseMatrix, _ isProblem: [Bool]) -> [Float] {
        var weights = [Float](repeating: 0, count: matrix.features.count + 1)
        var duals = [Float](repeating: 0, count: matrix.count)
        var order = Array(0..<matrix.count)
        var random: UInt64 = 1
        let diagonal = 0.5 / cost
        for _ in 0..<rounds {
            for last in stride(from: order.count - 1, to: 0, by: -1) {
                random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                order.swapAt(last, Int(random >> 33) % (last + 1))
            }
            for index in order {
                let clause = matrix[index]
                let side: Float = isProblem[index] ? 1 : -1
                var score = weights[matrix.features.count]
                for (column, value) in clause { score += weights[column] * value }
                let gradient = side * score - 1 + diagonal * duals[index]
                let dual = max(0, duals[index] - gradient / (matrix.squares[index] + 1 + diagonal))
                let step = (dual - duals[index]) * side
                guard step != 0 else { continue }
                duals[index] = dual
                weights[matrix.features.count] += step
                for (column, value) in clause { weights[column] += step * value }
            }
        }
        return weights
    }
}
