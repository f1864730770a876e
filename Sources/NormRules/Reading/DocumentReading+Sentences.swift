import NormText

extension DocumentReading {
    /// The sentence that holds a byte of the text.
    public func sentenceIndex(at offset: Int) -> Int? {
        let index = sentences.partitionIndex { $0.range.upperBound > offset }
        return index < sentences.count && sentences[index].range.contains(offset) ? index : nil
    }

    /// The sentences that share a byte with a range; an empty range counts as the byte at which it stands.
    public func sentenceIndices(overlapping range: Range<Int>) -> Range<Int> {
        let first = sentences.partitionIndex { $0.range.upperBound > range.lowerBound }
        let end = sentences.partitionIndex { $0.range.lowerBound >= max(range.upperBound, range.lowerBound + 1) }
        return first..<max(first, end)
    }

    /// The head of the list that a sentence is an item of.
    public func head(of sentence: Sentence) -> Range<Int>? { sentence.head.map { sentences[$0].range } }

    /// A sentence, with the head of the list that it is an item of: what says of what it speaks.
    public func stretches(of sentence: Sentence) -> [Range<Int>] {
        [sentence.range] + [head(of: sentence)].compactMap(\.self)
    }

    /// For each sentence whether it shares a byte with one of the ranges.
    public func sentences(overlapping ranges: some Sequence<Range<Int>>) -> [Bool] {
        var overlap = [Bool](repeating: false, count: sentences.count)
        for index in ranges.lazy.flatMap(sentenceIndices) { overlap[index] = true }
        return overlap
    }
}
