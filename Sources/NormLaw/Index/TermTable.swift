/// Finds the terms of a list in one pass over UTF-8, the longest at each place.
struct TermTable: Sendable {
    struct Hit: Equatable {
        let term: Int
        let range: Range<Int>
    }

    /// Terms by their first two characters.
    private var byStart: [UInt64: [(word: [UInt8], term: Int)]] = [:]
    /// Whether a term can start with two characters: a bit for each hash of them.
    private var startBits = [UInt64](repeating: 0, count: 1 << 11)

    /// Words of fewer than two Chinese characters are left out; `term` is the index in `words`.
    init(_ words: [(word: String, term: Int)]) {
        for (word, term) in words {
            let bytes = utf8(word)
            guard bytes.count >= 6, bytes[0] >= 0xE0, bytes[0] < 0xF0, bytes[3] >= 0xE0 else { continue }
            let start = bytes.withUnsafeBufferPointer { TermTable.start($0, at: 0) }
            byStart[start, default: []].append((bytes, term))
            let slot = TermTable.slot(start)
            startBits[slot / 64] |= 1 << UInt64(slot % 64)
        }
        for key in Array(byStart.keys) { byStart[key]?.sort { $0.word.count > $1.word.count } }
    }

    func hits(in bytes: [UInt8], range: Range<Int>) -> [Hit] {
        var hits: [Hit] = []
        let startBits = startBits
        bytes.withUnsafeBufferPointer { buffer in
            var at = range.lowerBound
            while at + 6 <= range.upperBound {
                let lead = buffer[at]
                guard lead >= 0xE0, lead < 0xF0 else {
                    at += lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : 4
                    continue
                }
                let start = TermTable.start(buffer, at: at)
                let slot = TermTable.slot(start)
                guard startBits[slot / 64] & (1 << UInt64(slot % 64)) != 0, let words = byStart[start],
                    let found = words.first(where: { bytes.has($0.word, at: at, end: range.upperBound) })
                else {
                    at += 3
                    continue
                }
                hits.append(Hit(term: found.term, range: at..<at + found.word.count))
                at += found.word.count
            }
        }
        return hits
    }

    private static func slot(_ start: UInt64) -> Int { Int((start &* 0x9E37_79B9_7F4A_7C15) >> 47) }

    @inline(__always)
    private static func start(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> UInt64 {
        let bytes = UnsafeRawBufferPointer(bytes)
        if offset + 8 <= bytes.count {
            let eight = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            return UInt64(littleEndian: eight) & 0xFFFF_FFFF_FFFF
        }
        let head = bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
        let tail = bytes.loadUnaligned(fromByteOffset: offset + 4, as: UInt16.self)
        return UInt64(UInt32(littleEndian: head)) | UInt64(UInt16(littleEndian: tail)) << 32
    }
}
