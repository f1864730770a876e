import Glibc

extension UnsafeBufferPointer<UInt8> {
    /// The first place of a byte in a range, clamped to these bytes.
    public func place(of byte: UInt8, in range: Range<Int>) -> Int? {
        let range = range.clamped(to: 0..<count)
        guard let base = baseAddress else { return nil }
        return memchr(base + range.lowerBound, Int32(byte), range.count)
            .map { UnsafeRawPointer($0) - UnsafeRawPointer(base) }
    }

    /// The first place of a word in a range, clamped to these bytes.
    public func place(of word: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> Int? {
        let range = range.clamped(to: 0..<count)
        guard let base = baseAddress, let letters = word.baseAddress, !word.isEmpty, word.count <= range.count else {
            return nil
        }
        let rare = Self.rarePlace(in: word)
        var at = range.lowerBound + rare
        let end = range.upperBound - (word.count - 1 - rare)
        while at < end, let found = memchr(base + at, Int32(letters[rare]), end - at) {
            let place = UnsafeRawPointer(found) - UnsafeRawPointer(base) - rare
            if memcmp(base + place, letters, word.count) == 0 { return place }
            at = place + rare + 1
        }
        return nil
    }

    /// The last place of a word in a range, clamped to these bytes.
    public func lastPlace(of word: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> Int? {
        let range = range.clamped(to: 0..<count)
        guard let base = baseAddress, let letters = word.baseAddress, !word.isEmpty, word.count <= range.count else {
            return nil
        }
        let rare = Self.rarePlace(in: word)
        var at = range.upperBound - (word.count - rare)
        while at >= range.lowerBound + rare {
            if base[at] == letters[rare], memcmp(base + at - rare, letters, word.count) == 0 { return at - rare }
            at -= 1
        }
        return nil
    }

    /// The byte by which a word is looked for: many Chinese characters begin with the same one, few end with the same.
    @inline(__always)
    private static func rarePlace(in word: UnsafeBufferPointer<UInt8>) -> Int {
        word.count > 2 && word[0] >= 0xE0 ? 2 : 0
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

    /// The first place, from `start` on, of a byte that is not ASCII; the end where there is none. Thirty-two bytes are
    /// looked at in one step.
    public func firstPlaceBeyondASCII(from start: Int) -> Int {
        guard let base = baseAddress else { return count }
        let high: UInt64 = 0x8080_8080_8080_8080
        let eight = { (at: Int) in UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self) & high }
        var at = start
        while at + 32 <= count, eight(at) | eight(at + 8) | eight(at + 16) | eight(at + 24) == 0 { at += 32 }
        while at + 8 <= count {
            let marks = UInt64(littleEndian: eight(at))
            if marks != 0 { return at + marks.trailingZeroBitCount / 8 }
            at += 8
        }
        while at < count, base[at] < 0x80 { at += 1 }
        return at
    }
}
