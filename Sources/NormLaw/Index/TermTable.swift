/// Finds the terms of a list in one pass over UTF-8, the longest at each place.
struct TermTable: Sendable {
    struct Hit: Equatable {
        let term: Int
        let range: Range<Int>
    }

    /// Terms by their first two characters.
    private var byStart: [UInt64: [(word: [UInt8], term: Int)]] = [:]
    /// Whether a term can start with a character, by the low bits of its last two bytes.
    private var isStart = [Bool](repeating: false, count: 4096)

    /// Words of fewer than two Chinese characters are left out; `term` is the index in `words`.
    init(_ words: [(word: String, term: Int)]) {
        for (word, term) in words {
            let bytes = utf8(word)
            guard bytes.count >= 6, bytes[0] >= 0xE0, bytes[0] < 0xF0, bytes[3] >= 0xE0 else { continue }
            byStart[TermTable.start(bytes, at: 0), default: []].append((bytes, term))
            isStart[TermTable.slot(bytes, at: 0)] = true
        }
        for key in Array(byStart.keys) { byStart[key]?.sort { $0.word.count > $1.word.count } }
    }

    func hits(in bytes: [UInt8], range: Range<Int>) -> [Hit] {
        var hits: [Hit] = []
        var at = range.lowerBound
        while at + 6 <= range.upperBound {
            let width = bytes.width(at: at)
            guard width == 3, isStart[TermTable.slot(bytes, at: at)],
                let words = byStart[TermTable.start(bytes, at: at)],
                let found = words.first(where: { bytes.has($0.word, at: at, end: range.upperBound) })
            else {
                at += width
                continue
            }
            hits.append(Hit(term: found.term, range: at..<at + found.word.count))
            at += found.word.count
        }
        return hits
    }

    private static func slot(_ bytes: [UInt8], at offset: Int) -> Int {
        Int(bytes[offset + 1] & 0x3F) << 6 | Int(bytes[offset + 2] & 0x3F)
    }

    private static func start(_ bytes: [UInt8], at offset: Int) -> UInt64 {
        var value: UInt64 = 0
        for index in offset..<offset + 6 { value = value << 8 | UInt64(bytes[index]) }
        return value
    }
}
