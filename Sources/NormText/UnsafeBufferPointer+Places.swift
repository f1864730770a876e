import Glibc

extension UnsafeBufferPointer<UInt8> {
    /// The first place of a byte in a range, clamped to these bytes.
    public func place(of byte: UInt8, in range: Range<Int>) -> Int? {
        let range = range.clamped(to: 0..<count)
        guard let base = baseAddress else { return nil }
        return memchr(base + range.lowerBound, Int32(byte), range.count)
            .map { UnsafeRawPointer($0) - UnsafeRawPointer(base) }
    }

    /// The first place, from `start` on, of a byte below `limit`, which is ASCII; the end where there is none. Eight
    /// bytes are looked at in one step.
    @inlinable
    public func firstPlace(below limit: UInt8, from start: Int) -> Int {
        guard let base = baseAddress else { return count }
        var at = start
        let ones: UInt64 = 0x0101_0101_0101_0101
        while at + 8 <= count {
            let eight = UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self)
            // The lowest byte that is below the limit borrows, and has no highest bit of its own.
            let below = (eight &- ones &* UInt64(limit)) & ~eight & 0x8080_8080_8080_8080
            if below != 0 { return at + below.trailingZeroBitCount / 8 }
            at += 8
        }
        while at < count, base[at] >= limit { at += 1 }
        return at
    }
}
