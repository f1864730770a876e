import NormLaw

/// A sentence as patterns see it: bytes and the terms in them. A list item is seen with the head that introduces it.
struct SentenceView {
    /// The text that holds the sentence: the document's, or head and item joined.
    let bytes: UnsafeBufferPointer<UInt8>
    /// The sentence within `bytes`.
    let range: Range<Int>
    /// The hits that start within `range`, by start.
    let hits: UnsafeBufferPointer<TermHit>

    /// Whether the bytes at `offset` are a character that ends a clause: ， ； ： (in UTF-8 EF BC 8C, 9B, 9A).
    @inline(__always)
    func isClauseEnd(at offset: Int) -> Bool {
        bytes[offset] == 0xEF && offset + 2 < range.upperBound && bytes[offset + 1] == 0xBC
            && (bytes[offset + 2] == 0x8C || bytes[offset + 2] == 0x9A || bytes[offset + 2] == 0x9B)
    }

    /// Whether a quotation or title mark begins at `offset`: “”‘’ 《》〈〉.
    @inline(__always)
    func isMark(at offset: Int) -> Bool {
        guard offset + 2 < range.upperBound, bytes[offset + 1] == 0x80 else { return false }
        let third = bytes[offset + 2]
        return bytes[offset] == 0xE2 && (0x98...0x9D).contains(third)
            || bytes[offset] == 0xE3 && (0x88...0x8B).contains(third)
    }

    /// Behind the quotation and title marks that begin at `offset`.
    @inline(__always)
    func behindMarks(_ offset: Int) -> Int {
        var at = offset
        while isMark(at: at) { at += 3 }
        return at
    }

    /// Whether a negation that begins behind `start` ends at `offset`: what it denies is not what a pattern looks for.
    /// One that the pattern names itself stands before `start`.
    func isNegated(at offset: Int, from start: Int) -> Bool {
        guard offset > start, Self.lastBytes & (1 << UInt64(bytes[offset - 1] & 63)) != 0 else { return false }
        return Self.negations.contains { word in
            offset - word.count >= start && word.indices.allSatisfy { bytes[offset - word.count + $0] == word[$0] }
        }
    }

    private static let negations = utf8Words(
        "不", "不再", "不另", "不另行", "不需", "不必", "不用", "不实施", "不行使", "无需", "无须", "毋须", "免于")
    /// One bit for each remainder of 64 of their last bytes: most places are ruled out by it.
    private static let lastBytes = negations.reduce(UInt64(0)) { $0 | 1 << UInt64(($1.last ?? 0) & 63) }
}
