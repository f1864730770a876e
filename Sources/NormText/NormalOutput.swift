/// Normalised text as it grows.
struct NormalOutput {
    private(set) var bytes: [UInt8] = []
    private(set) var map = OffsetMap()
    private(set) var paragraphStart = 0

    var isAtParagraphStart: Bool { bytes.count == paragraphStart }

    /// The last scalar of the paragraph; `nil` at its start.
    var last: UInt32? {
        guard bytes.count > paragraphStart else { return nil }
        var start = bytes.count - 1
        while start > paragraphStart, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        return bytes.withUnsafeBufferPointer { UTF8Scalar.read($0, at: start).value }
    }

    mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

    /// Copies bytes as they are.
    mutating func copy(_ range: Range<Int>, of text: borrowing ParagraphText) {
        guard !range.isEmpty else { return }
        let start = bytes.count
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text.bytes[range]))
        switch text.origin {
        case .stretch(let offset):
            map.append(normal: start..<bytes.count, source: offset + range.lowerBound..<offset + range.upperBound)
        case .map(let inner): map.append(normal: start, through: inner, of: range)
        }
    }

    /// Writes `scalar` for the bytes `range` of the text.
    mutating func write(_ scalar: UInt32, for range: Range<Int>, of text: borrowing ParagraphText) {
        let start = bytes.count
        UTF8Scalar.append(scalar, to: &bytes)
        map.append(normal: start..<bytes.count, source: text.source(of: range))
    }

    /// Takes back what the paragraph has so far.
    mutating func restartParagraph() {
        bytes.removeSubrange(paragraphStart...)
        map.remove(from: paragraphStart)
    }

    /// Ends the paragraph and returns its bytes, without the line end.
    mutating func endParagraph() -> Range<Int> {
        let range = paragraphStart..<bytes.count
        bytes.append(0x0A)
        paragraphStart = bytes.count
        return range
    }
}
