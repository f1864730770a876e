import NormReview
import NormRules
import NormText

/// A clause that a reviewer judged.
public struct Precedent: Sendable {
    public let clause: String
    /// The categories by which the problem may be named; empty for a sound clause.
    public let categories: Set<NormRules.Category>

    var features: ClauseFeatures {
        let source = SourceText(bytes: Array(clause.utf8))
        var builder = NormalTextBuilder(source: source)
        builder.append(0..<source.bytes.count)
        _ = builder.endParagraph()
        return builder.finish().bytes.withUnsafeBufferPointer { bytes in
            ClauseFeatures(bytes.last == 0x0A ? UnsafeBufferPointer(rebasing: bytes.dropLast()) : bytes)
        }
    }
}
