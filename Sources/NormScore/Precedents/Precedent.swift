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
        return QuantityScanner.quantities(in: bytes, bytes.indices)
    }

    /// The clause as the review reads it.
    private var normalised: [UInt8] {
        let source = SourceText(bytes: Array(clause.utf8))
        var builder = NormalTextBuilder(source: source)
        builder.append(0..<source.bytes.count)
        _ = builder.endParagraph()
        let bytes = builder.finish().bytes
        return bytes.last == 0x0A ? bytes.dropLast() : bytes
    }
}
