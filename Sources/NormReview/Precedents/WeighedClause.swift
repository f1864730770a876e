import NormRules
import NormText

/// What judged clauses say of a clause.
public struct WeighedClause: Sendable {
    /// The score in each category, highest first; above 0 the clause is more like the problems.
    public let scores: [(category: NormRules.Category, score: Float)]
    /// The words that speak most for the highest, in the order of the text.
    public let words: [String]
}

extension PrecedentWeights {
    public func weigh(_ clause: String) -> WeighedClause {
        let text = NormalText(clause: clause).bytes
        return text.withUnsafeBufferPointer { bytes in
            let scores = scores(ClauseFeatures(bytes))
            let ordered = categories.indices.sorted { scores[$0] > scores[$1] }
            let words = ordered.first.map { TellingWords(shares(bytes, category: $0), in: bytes).ranges } ?? []
            return WeighedClause(
                scores: ordered.map { (categories[$0], scores[$0]) },
                words: words.map { String(decoding: bytes[$0], as: UTF8.self) })
        }
    }
}
