/// The bytes of one paragraph before normalisation, and where they come from.
struct ParagraphText {
    let bytes: UnsafeBufferPointer<UInt8>
    let origin: Origin

    enum Origin {
        /// A stretch of the source from this offset on.
        case stretch(from: Int)
        /// Put together from pieces, or converted.
        case map(OffsetMap)
    }

    func source(of range: Range<Int>) -> Range<Int> {
        switch origin {
        case .stretch(let start): start + range.lowerBound..<start + range.upperBound
        case .map(let map): map.source(of: range)
        }
    }
}
