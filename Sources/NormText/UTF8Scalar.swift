/// Single scalars in UTF-8 bytes that are known to be valid.
public enum UTF8Scalar {
    /// The scalar at `at` and its length in bytes. Bytes that end within a character give U+FFFD.
    @inlinable @inline(__always)
    static func read(_ bytes: UnsafeBufferPointer<UInt8>, at: Int) -> (value: UInt32, length: Int) {
        let lead = UInt32(bytes[at])
        let tail = { (place: Int) -> UInt32 in UInt32(bytes[at + place] & 0x3F) }
        if lead < 0x80 { return (lead, 1) }
        if lead < 0xE0 { return at + 1 < bytes.count ? ((lead & 0x1F) << 6 | tail(1), 2) : (0xFFFD, bytes.count - at) }
        if lead < 0xF0 {
            guard at + 2 < bytes.count else { return (0xFFFD, bytes.count - at) }
            return ((lead & 0x0F) << 12 | tail(1) << 6 | tail(2), 3)
        }
        guard at + 3 < bytes.count else { return (0xFFFD, bytes.count - at) }
        return ((lead & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4)
    }

    /// The scalar at `at`, which moves behind it.
    @inlinable @inline(__always)
    public static func next(_ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int) -> UInt32 {
        let (value, length) = read(bytes, at: at)
        at += length
        return value
    }

    /// How many scalars begin in these bytes, eight of which are looked at in one step.
    public static func count(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        guard let base = bytes.baseAddress else { return 0 }
        var count = bytes.count
        var at = 0
        while at + 8 <= bytes.count {
            let eight = UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self)
            // Bytes within a scalar have the highest bit, and not the one below it.
            let inner = (eight & ~(eight << 1) & 0x8080_8080_8080_8080) >> 7
            count -= Int((inner &* 0x0101_0101_0101_0101) >> 56)
            at += 8
        }
        while at < bytes.count {
            if bytes[at] & 0xC0 == 0x80 { count -= 1 }
            at += 1
        }
        return count
    }

    static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
        switch scalar {
        case ..<0x80: bytes.append(UInt8(truncatingIfNeeded: scalar))
        case ..<0x800:
            bytes.append(0xC0 | UInt8(truncatingIfNeeded: scalar >> 6))
            bytes.append(continuation(scalar))
        case ..<0x1_0000:
            bytes.append(0xE0 | UInt8(truncatingIfNeeded: scalar >> 12))
            bytes.append(continuation(scalar >> 6))
            bytes.append(continuation(scalar))
        default:
            bytes.append(0xF0 | UInt8(truncatingIfNeeded: scalar >> 18) & 0x07)
            bytes += [continuation(scalar >> 12), continuation(scalar >> 6), continuation(scalar)]
        }
    }

    private static func continuation(_ bits: UInt32) -> UInt8 { 0x80 | UInt8(truncatingIfNeeded: bits) & 0x3F }
}
