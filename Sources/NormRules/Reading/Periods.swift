/// The bytes of each period: the sentences that ； joins.
struct Periods {
    /// For each sentence its period's bytes.
    private let ranges: [Range<Int>]

    init(_ sentences: [Sentence]) {
        var ranges: [Range<Int>] = []
        ranges.reserveCapacity(sentences.count)
        var start = 0
        while start < sentences.count {
            var end = start + 1
            while end < sentences.count, sentences[end].period == sentences[start].period { end += 1 }
            let range = sentences[start].range.lowerBound..<sentences[end - 1].range.upperBound
            ranges += Array(repeating: range, count: end - start)
            start = end
        }
        self.ranges = ranges
    }

    subscript(sentence: Int) -> Range<Int> { ranges[sentence] }
}
