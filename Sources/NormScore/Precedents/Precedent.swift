import NormReview
import NormRules
import NormText

/// A clause that a reviewer judged.
public struct Precedent: Sendable {
    public let clause: String
    /// The categories by which the problem may be named; empty for a sound clause.
    public let categories: Set<NormRules.Category>

    var features: ClauseFeatures { normalised.withUnsafeBufferPointer { ClauseFeatures($0) } }

    /// The quantities that it states.
    var figures: [Quantity] {
        let bytes = normalised
        return QuantityScanner.measures(in: bytes, bytes.indices)
    }

    /// The clause as the review reads it.
    private var normalised: [UInt8] { NormalText(clause: clause).bytes }
}
