extension NormalText {
    /// The text of a range as its author wrote the characters: Traditional ideographs where the source has them, and the
    /// brackets about the year of a document's number. All else, spaces and punctuation, is as normalised.
    public func original(_ range: Range<Int>, in source: SourceText) -> String {
        let range = range.clamped(to: 0..<bytes.count)
        var result: [UInt8] = []
        result.reserveCapacity(range.count)
        bytes.withUnsafeBufferPointer { bytes in
            var at = range.lowerBound
            while at < range.upperBound {
                let (scalar, length) = UTF8Scalar.read(bytes, at: at)
                let place = at..<min(at + length, range.upperBound)
                let isYearBracket = scalar == 0x3014 || scalar == 0x3015
                let isOfKind = isYearBracket ? NormalText.isBracket : NormalText.isIdeograph
                let written = isOfKind(scalar) ? map.source(of: place) : 0..<0
                if written.upperBound <= source.bytes.count, NormalText.isOne(source.bytes[written], isOfKind) {
                    result += source.bytes[written]
                } else {
                    result += bytes[place]
                }
                at = place.upperBound
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Whether bytes are one character of a kind.
    private static func isOne(_ bytes: ArraySlice<UInt8>, _ isOfKind: (UInt32) -> Bool) -> Bool {
        guard (1...4).contains(bytes.count) else { return false }
        return bytes.withUnsafeBufferPointer { bytes in
            let (scalar, length) = UTF8Scalar.read(bytes, at: 0)
            return length == bytes.count && isOfKind(scalar)
        }
    }

    private static func isIdeograph(_ scalar: UInt32) -> Bool {
        (0x3400...0x9FFF).contains(scalar) || (0x20000...0x3FFFF).contains(scalar)
    }

    private static func isBracket(_ scalar: UInt32) -> Bool {
        switch Unicode.Scalar(scalar) {
        case "[", "]", "(", ")", "［", "］", "（", "）", "【", "】", "〔", "〕": true
        default: false
        }
    }
}
