/// Finds a few hundred words in UTF-8 text in one pass.
struct WordIndex: Sendable {
    struct Hit {
        let word: Int
        let range: Range<Int>
    }

    private let words: [[UInt8]]
    /// Words by their first three bytes, a Chinese character.
    private let heads: [UInt32: [Int]]
    /// Whether some word begins with a pair of bytes.
    private let pairs: [Bool]

    /// - Parameter words: Each at least three bytes long.
    init(_ words: [String]) {
        let words = words.map { Array($0.utf8) }
        self.words = words
        heads = Dictionary(grouping: words.indices.filter { words[$0].count >= 3 }) { WordIndex.head(words[$0], 0) }
        var pairs = [Bool](repeating: false, count: 0x10000)
        for word in words where word.count >= 3 { pairs[Int(word[0]) << 8 | Int(word[1])] = true }
        self.pairs = pairs
    }

    /// All hits in the order of their start, overlapping ones too.
    func hits(in text: [UInt8], range: Range<Int>) -> [Hit] {
        let range = range.clamped(to: 0..<text.count)
        guard range.count >= 3 else { return [] }
        var hits: [Hit] = []
        for start in range.lowerBound..<(range.upperBound - 2)
        where pairs[Int(text[start]) << 8 | Int(text[start + 1])] {
            for word in heads[WordIndex.head(text, start)] ?? [] {
                let end = start + words[word].count
                if end <= range.upperBound, text[start..<end].elementsEqual(words[word]) {
                    hits.append(Hit(word: word, range: start..<end))
                }
            }
        }
        return hits
    }

    private static func head(_ bytes: [UInt8], _ at: Int) -> UInt32 {
        UInt32(bytes[at]) << 16 | UInt32(bytes[at + 1]) << 8 | UInt32(bytes[at + 2])
    }
}
