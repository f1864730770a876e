/// A sentence as patterns see it: bytes and the terms in them. A list item is seen with the head that introduces it.
struct SentenceView {
    /// The text that holds the sentence: the document's, or head and item joined.
    let bytes: [UInt8]
    /// The sentence within `bytes`.
    let range: Range<Int>
    /// The hits within `range`, by start.
    let hits: ArraySlice<TermHit>

    /// Whether the bytes at `offset` are a character that ends a clause: ， ； ： (in UTF-8 EF BC 8C, 9B, 9A).
    func isClauseEnd(at offset: Int) -> Bool {
        offset + 2 < range.upperBound && bytes[offset] == 0xEF && bytes[offset + 1] == 0xBC
            && (bytes[offset + 2] == 0x8C || bytes[offset + 2] == 0x9A || bytes[offset + 2] == 0x9B)
    }
}

extension SentenceView {
    /// A text on its own, such as a title.
    init(text: String, lexicon: Lexicon) {
        let bytes = Array(text.utf8)
        self.init(bytes: bytes, range: 0..<bytes.count, hits: lexicon.hits(in: bytes)[...])
    }
}
