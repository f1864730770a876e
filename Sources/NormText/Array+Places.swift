import Glibc

extension Array where Element == UInt8 {
    /// Calls `body` with each place of a byte, in order. Made for bytes that are rare.
    public func forEachPlace(of byte: UInt8, _ body: (Int) -> Void) {
        var start = 0
        while start < count, let at = place(of: byte, in: start..<count) {
            body(at)
            start = at + 1
        }
    }

    /// The first place of a byte in a range, clamped to these bytes.
    public func place(of byte: UInt8, in range: Range<Int>) -> Int? {
        withUnsafeBufferPointer { $0.place(of: byte, in: range) }
    }

    /// Whether a word stands anywhere in these bytes; it is looked for by that of its bytes which is the rarest there.
    public func holds(_ word: [UInt8], by rare: Int = 0) -> Bool {
        guard word.indices.contains(rare) else { return word.isEmpty }
        return withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress else { return false }
            var at = rare
            let end = bytes.count - (word.count - 1 - rare)
            while at < end, let found = memchr(base + at, Int32(word[rare]), end - at) {
                if memcmp(found - rare, word, word.count) == 0 { return true }
                at = UnsafeRawPointer(found) - base + 1
            }
            return false
        }
    }
}
