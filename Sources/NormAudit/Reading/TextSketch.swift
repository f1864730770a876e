/// A sketch of a text by which near copies are recognised: MinHash by one permutation over strips of four characters.
///
/// 128 bins of 7 bits. The share of equal bins estimates the share of strips that two texts have in common, with a
/// standard error of about 3 points at 0.9.
enum TextSketch {
    static let bins = 128
    private static let mask: UInt64 = 0x7F
    private static let strip = 4
    private static let rows = 8
    static let bands = bins / rows

    /// One value of 0…127 a bin; empty for a text of less than 40 characters, which says too little.
    static func make(_ text: [UInt8]) -> [Int] {
        var least = [UInt64](repeating: .max, count: bins)
        var count = 0
        text.withUnsafeBufferPointer { text in
            // The starts of the last four characters.
            var starts = (0, 0, 0, 0)
            var seen = 0
            for at in text.indices where text[at] & 0xC0 != 0x80 && text[at] > 0x2F {
                starts = (starts.1, starts.2, starts.3, at)
                seen += 1
                guard seen >= strip else { continue }
                let end = at + (text[at] < 0x80 ? 1 : text[at] < 0xE0 ? 2 : text[at] < 0xF0 ? 3 : 4)
                let hash = mix(text, starts.0..<Swift.min(end, text.count))
                let bin = Int(hash >> 57)
                if hash < least[bin] { least[bin] = hash }
                count += 1
            }
        }
        return count < 40 ? [] : filled(least)
    }

    /// Eight bytes at a time; a multiplication and a shift between.
    private static func mix(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt64 {
        var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
        var word: UInt64 = 0
        var filled = 0
        for at in range {
            word = word << 8 | UInt64(text[at])
            filled += 1
            if filled == 8 {
                hash = (hash ^ word) &* 0xBF58_476D_1CE4_E5B9
                hash ^= hash >> 29
                word = 0
                filled = 0
            }
        }
        hash = (hash ^ word ^ UInt64(filled) << 60) &* 0x94D0_49BB_1331_11EB
        hash ^= hash >> 32
        hash = hash &* 0xBF58_476D_1CE4_E5B9
        return hash ^ hash >> 29
    }

    /// An empty bin takes the value of the next full one, changed by the distance, so that short texts compare too.
    private static func filled(_ least: [UInt64]) -> [Int] {
        least.indices.map { bin in
            var distance = 0
            while least[(bin + distance) % bins] == .max { distance += 1 }
            return Int((least[(bin + distance) % bins] &+ UInt64(distance) &* 0x51) & mask)
        }
    }

    /// The share of equal bins.
    static func similarity(_ left: [Int], _ right: [Int]) -> Double {
        guard left.count == bins, right.count == bins else { return 0 }
        return Double(zip(left, right).count { $0 == $1 }) / Double(bins)
    }

    /// Eight bins in one number; texts that share one are worth comparing. Likely above a similarity of about 0.7.
    static func bands(_ sketch: [Int]) -> [Int] {
        guard sketch.count == bins else { return [] }
        return (0..<bands).map { band in
            (0..<rows).reduce(0) { $0 << 7 | sketch[band * rows + $1] }
        }
    }
}
