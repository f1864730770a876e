/// Compares places in UTF-8 bytes with fixed words.
struct ByteReader {
    let bytes: UnsafeBufferPointer<UInt8>
    /// Nothing outside is read.
    let bounds: Range<Int>

    init(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) {
        self.bytes = bytes
        bounds = range.clamped(to: 0..<bytes.count)
    }

    /// The byte at `at`; 0 outside.
    @inline(__always)
    func byte(_ at: Int) -> UInt8 { bounds.contains(at) ? bytes[at] : 0 }

    func isDigit(_ at: Int) -> Bool { (0x30...0x39).contains(byte(at)) }

    /// The three-byte scalar at `at`; 0 where there is none.
    func wideScalar(_ at: Int) -> UInt32 {
        guard at >= bounds.lowerBound, at + 2 < bounds.upperBound, bytes[at] & 0xF0 == 0xE0 else { return 0 }
        return UInt32(bytes[at] & 0x0F) << 12 | UInt32(bytes[at + 1] & 0x3F) << 6 | UInt32(bytes[at + 2] & 0x3F)
    }

    func has(_ word: StaticString, at: Int) -> Bool {
        let count = word.utf8CodeUnitCount
        guard at >= bounds.lowerBound, at + count <= bounds.upperBound else { return false }
        return (0..<count).allSatisfy { bytes[at + $0] == word.utf8Start[$0] }
    }

    func has(_ word: StaticString, before at: Int) -> Bool { has(word, at: at - word.utf8CodeUnitCount) }

    /// The length of the first of `words` that stands at `at`; 0 where none does.
    func length(ofAny words: [StaticString], at: Int) -> Int {
        words.first { has($0, at: at) }?.utf8CodeUnitCount ?? 0
    }

    /// The length of the first of `words` that ends at `at`; 0 where none does.
    func length(ofAny words: [StaticString], before at: Int) -> Int {
        words.first { has($0, before: at) }?.utf8CodeUnitCount ?? 0
    }
}
