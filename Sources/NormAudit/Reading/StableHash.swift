/// FNV-1a, 64 bits: the same on every machine and in every run.
struct StableHash {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }

    /// Ends a field, so that `ab`+`c` and `a`+`bc` differ.
    mutating func separate() { add(CollectionOfOne(0xFF)) }

    /// As SQLite keeps integers.
    var integer: Int { Int(truncatingIfNeeded: value) }
}
