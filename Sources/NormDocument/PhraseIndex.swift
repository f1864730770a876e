/// Finds many phrases in one pass: by the two bytes they begin with, then byte by byte.
struct PhraseIndex: Sendable {
    private struct Entry: Sendable {
        let word: [UInt8]
        let payload: Int
    }

    private var entries: [[Entry]] = []
    /// From the first two bytes to `entries`, -1 for none.
    private var buckets = [Int16](repeating: -1, count: 65_536)

    /// Phrases shorter than two bytes are never found.
    mutating func insert(_ word: [UInt8], payload: Int) {
        guard word.count >= 2 else { return }
        let key = Int(word[0]) << 8 | Int(word[1])
        if buckets[key] < 0 {
            guard entries.count < Int(Int16.max) else { return }
            buckets[key] = Int16(entries.count)
            entries.append([])
        }
        entries[Int(buckets[key])].append(Entry(word: word, payload: payload))
    }

    /// Calls `body` with the payload and place of each phrase in `range`.
    func scan(_ bytes: [UInt8], _ range: Range<Int>, _ body: (Int, Range<Int>) -> Void) {
        var at = range.lowerBound
        while at + 1 < range.upperBound {
            let bucket = buckets[Int(bytes[at]) << 8 | Int(bytes[at + 1])]
            if bucket >= 0 {
                for entry in entries[Int(bucket)] where bytes.has(entry.word, at: at, limit: range.upperBound) {
                    body(entry.payload, at..<at + entry.word.count)
                }
            }
            at += 1
        }
    }
}
