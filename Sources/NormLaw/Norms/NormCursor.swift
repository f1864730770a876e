/// Reads variable-length records one after another; past the end everything is 0.
struct NormCursor {
    private let bytes: [UInt8]
    private var at: Int
    private let end: Int

    init(_ bytes: [UInt8], _ range: Range<Int>) {
        self.bytes = bytes
        at = range.lowerBound
        end = min(range.upperBound, bytes.count)
    }

    var isAtEnd: Bool { at >= end }

    mutating func byte() -> UInt8 {
        guard at < end else { return 0 }
        defer { at += 1 }
        return bytes[at]
    }

    /// A number written by `appendVariable`; at most 35 bits.
    mutating func variable() -> Int {
        var value = 0
        var shift = 0
        while shift < 35 {
            let byte = byte()
            value |= Int(byte & 0x7F) << shift
            if byte < 0x80 { break }
            shift += 7
        }
        return value
    }
}
