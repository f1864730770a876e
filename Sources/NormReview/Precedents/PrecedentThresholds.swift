import NormData
import NormRules

/// `Rules/precedents.yml`: what a clause's score among judged clauses has to be for anything to follow from it.
struct PrecedentThresholds: Sendable, Decodable {
    static let file = "precedents.yml"

    /// A finding stays what it is where the clause's best score reaches this, by the confidence of its rule.
    struct Keep: Sendable, Decodable {
        let high: Float
        let medium: Float
        let low: Float

        subscript(confidence: Confidence) -> Float {
            switch confidence {
            case .high: high
            case .medium: medium
            case .low: low
            }
        }
    }

    /// A clause in which no rule found anything is one where its best score reaches this.
    let raise: Float
    let keep: Keep
}

extension PrecedentThresholds: Snapshot {
    func write(to writer: inout SnapshotWriter) {
        for threshold in [raise, keep.high, keep.medium, keep.low] { writer.write(threshold) }
    }

    init(from reader: inout SnapshotReader) throws {
        raise = try reader.read()
        keep = Keep(high: try reader.read(), medium: try reader.read(), low: try reader.read())
    }
}
