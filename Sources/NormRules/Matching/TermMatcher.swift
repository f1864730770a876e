/// Finds all occurrences of all terms in one pass over UTF-8 bytes, however many terms there are.
///
/// Chinese terms are found by their first two characters: a bit map in the first-level cache rejects most positions, a
/// hash table gives the few terms that begin so, longest first. Terms that begin otherwise (ASCII, a single character)
/// are found by their first byte or character; they should be few.
struct TermMatcher: Sendable {
    private static let tableBits = 16

    /// Terms by index.
    let terms: [[UInt8]]
    /// One bit for each hash of a leading pair.
    private var pairBits: [UInt64]
    /// For each hash the first entry of its bucket in `bucketTerms`; the next hash's entry ends it.
    private var bucketStarts: [Int32]
    private var bucketTerms: [Int32]
    /// Terms whose first two characters are not both of three bytes, by first byte.
    private var byFirstByte: [[Int32]]
    private var firstBytes: [Bool]

    /// Empty terms are ignored.
    init(terms: [[UInt8]]) {
        self.terms = terms
        let size = 1 << TermMatcher.tableBits
        pairBits = Array(repeating: 0, count: size / 64)
        byFirstByte = Array(repeating: [], count: 256)
        firstBytes = Array(repeating: false, count: 256)
        var buckets: [Int: [Int32]] = [:]
        for (index, term) in terms.enumerated() {
            guard let first = term.first else { continue }
            if term.count >= 6, TermMatcher.isThreeByteLead(first), TermMatcher.isThreeByteLead(term[3]) {
                buckets[term.withUnsafeBufferPointer { TermMatcher.hash($0.baseAddress!) }, default: []]
                    .append(Int32(index))
            } else {
                byFirstByte[Int(first)].append(Int32(index))
                firstBytes[Int(first)] = true
            }
        }
        bucketStarts = Array(repeating: 0, count: size + 1)
        bucketTerms = []
        for hash in 0..<size {
            bucketStarts[hash] = Int32(bucketTerms.count)
            guard let bucket = buckets[hash] else { continue }
            pairBits[hash / 64] |= 1 << UInt64(hash % 64)
            bucketTerms += bucket.sorted { (terms[Int($0)].count, $1) > (terms[Int($1)].count, $0) }
        }
        bucketStarts[size] = Int32(bucketTerms.count)
    }

    /// All occurrences, by start and, at one start, longest first.
    func hits(in text: [UInt8]) -> [TermHit] {
        var hits: [TermHit] = []
        text.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return }
            let count = buffer.count
            var at = 0
            while at < count {
                let lead = base[at]
                if TermMatcher.isThreeByteLead(lead) {
                    if at + 6 <= count {
                        let hash = TermMatcher.hash(base + at)
                        if pairBits[hash >> 6] & (1 << UInt64(hash & 63)) != 0 {
                            let bucket = Int(bucketStarts[hash])..<Int(bucketStarts[hash + 1])
                            appendMatches(bucketTerms[bucket], base, at, count, &hits)
                        }
                    }
                    if firstBytes[Int(lead)] { appendMatches(byFirstByte[Int(lead)][...], base, at, count, &hits) }
                    at += 3
                } else {
                    if firstBytes[Int(lead)] { appendMatches(byFirstByte[Int(lead)][...], base, at, count, &hits) }
                    at += 1
                }
            }
        }
        return hits
    }

    private func appendMatches(
        _ candidates: ArraySlice<Int32>, _ base: UnsafePointer<UInt8>, _ at: Int, _ count: Int, _ hits: inout [TermHit]
    ) {
        for candidate in candidates {
            let term = terms[Int(candidate)]
            guard at + term.count <= count else { continue }
            var same = true
            for offset in 0..<term.count where base[at + offset] != term[offset] {
                same = false
                break
            }
            if same { hits.append(TermHit(start: at, end: at + term.count, term: Int(candidate))) }
        }
    }

    @inline(__always)
    private static func isThreeByteLead(_ byte: UInt8) -> Bool { byte >= 0xE0 && byte < 0xF0 }

    /// Hash of two characters of three bytes each.
    @inline(__always)
    private static func hash(_ bytes: UnsafePointer<UInt8>) -> Int {
        var key = UInt64(bytes[0] & 0x0F) << 12 | UInt64(bytes[1] & 0x3F) << 6 | UInt64(bytes[2] & 0x3F)
        key = key << 16 | UInt64(bytes[3] & 0x0F) << 12 | UInt64(bytes[4] & 0x3F) << 6 | UInt64(bytes[5] & 0x3F)
        return Int((key &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - tableBits))
    }
}
