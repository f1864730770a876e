/// One byte for a verb of two ideographs, as the norm index keeps it.
struct VerbKey: RawRepresentable, Hashable, Sendable {
    let rawValue: UInt8

    /// Where no verb stands.
    static let none = VerbKey(rawValue: 0)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The verb at the start of a range.
    init(_ bytes: [UInt8], _ range: Range<Int>) {
        // FNV-1a.
        var hash: UInt32 = 0x811C_9DC5
        for byte in bytes[range.clamped(to: 0..<bytes.count).prefix(6)] { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
        rawValue = UInt8(truncatingIfNeeded: hash ^ hash >> 8 ^ hash >> 16 ^ hash >> 24)
    }

    /// Whether the verb stands in a range of ideographs.
    func isNamed(in bytes: [UInt8], _ range: Range<Int>) -> Bool {
        stride(from: range.lowerBound, to: max(range.lowerBound, range.upperBound - 5), by: 3).contains {
            VerbKey(bytes, $0..<range.upperBound) == self
        }
    }
}
