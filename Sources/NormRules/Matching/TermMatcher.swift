/// Finds all occurrences of all terms in one pass over UTF-8 bytes, however many terms there are.
///
/// Terms of two characters and more are found by their first two: a bit map in the first-level cache rejects most
/// positions, a hash table gives the few terms that begin so, longest first. A term of one character is looked up in a
/// table of characters. Terms that begin otherwise (ASCII) are found by their first byte; they should be few.
struct TermMatcher: Sendable {
    private static let tableBits = 16
    private static let none: Int32 = -1

    /// Terms by index; an empty term is never found.
    let terms: [[UInt8]]
    /// One bit for each hash of a leading pair.
    private var pairBits: [UInt64]
    /// For each hash the first entry of its bucket in `bucketTerms`; the next hash's entry ends it.
    private var bucketStarts: [Int32]
    private var bucketTerms: [Int32]
    /// For each character of three bytes the term that it is alone.
    private var characterTerms: [Int32]
    /// Terms whose first two characters are not both of three bytes, by first byte.
    private var byFirstByte: [[Int32]]
    private var firstBytes: [Bool]

    init(terms: [[UInt8]]) {
        self.terms = terms
        let size = 1 << TermMatcher.tableBits
        pairBits = Array(repeating: 0, count: size / 64)
        characterTerms = Array(repeating: TermMatcher.none, count: 1 << 16)
        byFirstByte = Array(repeating: [], count: 256)
        firstBytes = Array(repeating: false, count: 256)
        bucketStarts = Array(repeating: 0, count: size + 1)
        bucketTerms = []
        var buckets: [Int: [Int32]] = [:]
        for (index, term) in terms.enumerated() {
            guard let first = term.first else { continue }
            let isWide = TermMatcher.isThreeByteLead(first)
            if isWide, term.count == 3 {
                characterTerms[TermMatcher.character(term[0], term[1], term[2])] = Int32(index)
            } else if isWide, term.count >= 6, TermMatcher.isThreeByteLead(term[3]) {
                let pair = TermMatcher.hash(
                    TermMatcher.character(term[0], term[1], term[2]), TermMatcher.character(term[3], term[4], term[5]))
                buckets[pair, default: []].append(Int32(index))
            } else {
                byFirstByte[Int(first)].append(Int32(index))
                firstBytes[Int(first)] = true
            }
        }
        fill(buckets)
    }

    private mutating func fill(_ buckets: [Int: [Int32]]) {
        for hash in 0..<(bucketStarts.count - 1) {
            bucketStarts[hash] = Int32(bucketTerms.count)
            guard let bucket = buckets[hash] else { continue }
            pairBits[hash / 64] |= 1 << UInt64(hash % 64)
            bucketTerms += bucket.sorted { (terms[Int($0)].count, $1) > (terms[Int($1)].count, $0) }
        }
        bucketStarts[bucketStarts.count - 1] = Int32(bucketTerms.count)
    }

    /// All occurrences, by start and, at one start, longest first.
    func hits(in text: [UInt8]) -> [TermHit] {
        var hits: [TermHit] = []
        text.withUnsafeBufferPointer { bytes in
            let count = bytes.count
            var at = 0
            while at < count {
                let lead = bytes[at]
                guard TermMatcher.isThreeByteLead(lead), at + 3 <= count else {
                    if firstBytes[Int(lead)] { appendMatches(byFirstByte[Int(lead)][...], bytes, at, &hits) }
                    at += 1
                    continue
                }
                let character = TermMatcher.character(lead, bytes[at + 1], bytes[at + 2])
                if at + 6 <= count {
                    let next = TermMatcher.character(bytes[at + 3], bytes[at + 4], bytes[at + 5])
                    let hash = TermMatcher.hash(character, next)
                    if pairBits[hash >> 6] & (1 << UInt64(hash & 63)) != 0 {
                        let bucket = Int(bucketStarts[hash])..<Int(bucketStarts[hash + 1])
                        appendMatches(bucketTerms[bucket], bytes, at, &hits)
                    }
                }
                if firstBytes[Int(lead)] { appendMatches(byFirstByte[Int(lead)][...], bytes, at, &hits) }
                let alone = characterTerms[character]
                if alone != TermMatcher.none { hits.append(TermHit(start: at, end: at + 3, term: Int(alone))) }
                at += 3
            }
        }
        return hits
    }

    private func appendMatches(
        _ candidates: ArraySlice<Int32>, _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ hits: inout [TermHit]
    ) {
        for candidate in candidates {
            let term = terms[Int(candidate)]
            guard at + term.count <= bytes.count else { continue }
            var same = true
            for offset in 0..<term.count where bytes[at + offset] != term[offset] {
                same = false
                break
            }
            if same { hits.append(TermHit(start: at, end: at + term.count, term: Int(candidate))) }
        }
    }

    @inline(__always)
    private static func isThreeByteLead(_ byte: UInt8) -> Bool { byte >= 0xE0 && byte < 0xF0 }

    /// The scalar value of a character of three bytes; within 16 bits whatever the bytes.
    @inline(__always)
    private static func character(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
        Int(first & 0x0F) << 12 | Int(second & 0x3F) << 6 | Int(third & 0x3F)
    }

    @inline(__always)
    private static func hash(_ first: Int, _ second: Int) -> Int {
        let key = UInt64(first) << 16 | UInt64(second)
        return Int((key &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - tableBits))
    }
}
