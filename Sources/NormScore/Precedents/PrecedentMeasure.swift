import NormReview
import NormRules

/// How well clauses are judged by what was learnt from other clauses.
public struct PrecedentMeasure: Sendable {
    /// What follows from taking every clause for a problem whose best score reaches `threshold`.
    public struct Row: Sendable {
        public let threshold: Float
        /// Shares of the clauses with a problem of a learnt category.
        public let found: Double
        public let rightlyNamed: Double
        /// Share of the other clauses.
        public let raised: Double

        public var cells: [String] {
            ["\(threshold)"] + [found, rightlyNamed, raised].map { "\(($0 * 10_000).rounded() / 10_000)" }
        }
    }

    public let rows: [Row]

    private static let thresholds: [Float] = (-10...6).map { Float($0) / 10 }

    /// Clause `n` belongs to part `n` modulo `parts`.
    public init(_ precedents: [Precedent], learner: PrecedentLearner, parts: Int) {
        var judged: [(isProblem: Bool, isRight: Bool, score: Float)] = []
        for part in 0..<parts {
            let weights = learner.weights(precedents.enumerated().filter { $0.offset % parts != part }.map(\.element))
            for (index, precedent) in precedents.enumerated() where index % parts == part {
                let scores = weights.scores(precedent.features)
                guard let best = weights.best(scores) else { continue }
                judged.append(
                    (
                        !precedent.categories.isDisjoint(with: weights.categories),
                        precedent.categories.contains(weights.categories[best.category]), best.score
                    ))
            }
        }
        let problems = judged.filter(\.isProblem)
        let sound = judged.filter { !$0.isProblem }
        rows = Self.thresholds.map { threshold in
            Row(
                threshold: threshold,
                found: Self.share(problems.count { $0.score >= threshold }, problems.count),
                rightlyNamed: Self.share(problems.count { $0.score >= threshold && $0.isRight }, problems.count),
                raised: Self.share(sound.count { $0.score >= threshold }, sound.count))
        }
    }

    private static func share(_ part: Int, _ whole: Int) -> Double { Double(part) / Double(max(1, whole)) }
}
