/// Reads variable-length records one after another; past the end everything is 0. The memory must outlive it.
struct NormCursor {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var at: Int
    private let end: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        self.bytes = bytes
        at = range.lowerBound
        end = min(range.upperBound, bytes.count)
    }

    var isAtEnd: Bool { at >= end }

    /// What is still to be read.
    var rest: Range<Int> { min(at, end)..<end }

    mutating func skip(_ count: Int) { at = min(end, at + max(0, count)) }

    @inline(__always)
    mutating func byte() -> UInt8 {
        guard at < end else { return 0 }
        defer { at += 1 }
        return bytes[at]
    }

    /// A number written by `appendVariable`; at most 35 bits.
    @inline(__always)
    mutating func variable() -> Int {
        let first = byte()
        guard first >= 0x80 else { return Int(first) }
        var value = Int(first & 0x7F)
        var shift = 7
        while shift < 35 {
            let byte = byte()
            value |= Int(byte & 0x7F) << shift
            if byte < 0x80 { break }
            shift += 7
        }
        return value
    }
}
