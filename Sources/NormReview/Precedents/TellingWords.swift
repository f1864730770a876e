import NormText

/// The words of a clause that speak most for a problem.
struct TellingWords {
    /// At most three, in the order of the text, in bytes of the clause.
    let ranges: [Range<Int>]
    /// From the first to the last of them.
    let whole: Range<Int>

    private static let most = 3
    /// A character belongs to them where it weighs this part of the heaviest.
    private static let part: Float = 0.2

    /// - Parameters:
    ///   - shares: the weight of every character, in the order of the text.
    ///   - clause: the bytes of the clause.
    init(_ shares: [(bytes: Range<Int>, weight: Float)], in clause: UnsafeBufferPointer<UInt8>) {
        let isWord = shares.map { !$0.bytes.isEmpty && UTF8Scalar.isWord(clause, at: $0.bytes.lowerBound) }
        let words = zip(shares, isWord).filter(\.1).map(\.0)
        let least = max(0, words.map(\.weight).max() ?? 0) * Self.part
        var runs: [(characters: Range<Int>, weight: Float)] = []
        for (index, share) in shares.enumerated() where isWord[index] && share.weight > least {
            if let last = runs.last, last.characters.upperBound == index {
                runs[runs.count - 1] = (last.characters.lowerBound..<index + 1, last.weight + share.weight)
            } else {
                runs.append((index..<index + 1, share.weight))
            }
        }
        // One character alone tells a reader little.
        let readable = runs.filter { $0.characters.count > 1 }
        let heaviest = (readable.isEmpty ? runs : readable)
            .sorted { ($1.weight, $0.characters.lowerBound) < ($0.weight, $1.characters.lowerBound) }.prefix(Self.most)
        ranges = heaviest.map(\.characters).sorted { $0.lowerBound < $1.lowerBound }.map {
            shares[$0.lowerBound].bytes.lowerBound..<shares[$0.upperBound - 1].bytes.upperBound
        }
        whole = (ranges.first?.lowerBound ?? 0)..<(ranges.last?.upperBound ?? clause.count)
    }
}

extension UTF8Scalar {
    /// Whether an ideograph, a letter or a figure begins here, and no mark or space.
    fileprivate static func isWord(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
        var at = place
        let scalar = next(bytes, &at)
        return scalar >= 0x3400 && scalar < 0xFF00 || scalar &- 0x30 < 10
            || (scalar | 0x20) &- 0x61 < 26
    }
}
