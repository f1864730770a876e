/// A paragraph and its sentences, in bytes.
struct TextScope {
    let paragraph: Range<Int>
    let sentences: [Range<Int>]

    private static let ends: [[UInt8]] = ["。", "；", "！", "？"].map { Array($0.utf8) }
    private static let clauseEnds: [[UInt8]] = ["。", "；", "！", "？", "，", "："].map { Array($0.utf8) }

    init(_ paragraph: Range<Int>, in text: [UInt8]) {
        let paragraph = paragraph.clamped(to: 0..<text.count)
        self.paragraph = paragraph
        var sentences: [Range<Int>] = []
        var start = paragraph.lowerBound
        for index in paragraph where TextScope.stands(TextScope.ends, at: index, in: text, before: paragraph.upperBound)
        {
            sentences.append(start..<(index + 3))
            start = index + 3
        }
        if start < paragraph.upperBound { sentences.append(start..<paragraph.upperBound) }
        self.sentences = sentences
    }

    /// The clause around `range`, between commas and stops, without the mark that ends it.
    func clause(around range: Range<Int>, in text: [UInt8]) -> Range<Int> {
        var start = range.lowerBound
        while start > paragraph.lowerBound,
            !(start - 3 >= paragraph.lowerBound
                && TextScope.stands(TextScope.clauseEnds, at: start - 3, in: text, before: start))
        {
            start -= 1
        }
        var end = range.upperBound
        while end < paragraph.upperBound,
            !TextScope.stands(TextScope.clauseEnds, at: end, in: text, before: paragraph.upperBound)
        {
            end += 1
        }
        return start..<end
    }

    private static func stands(_ marks: [[UInt8]], at index: Int, in text: [UInt8], before end: Int) -> Bool {
        guard index + 3 <= end, text[index] >= 0xE3 else { return false }
        return marks.contains { $0[0] == text[index] && $0[1] == text[index + 1] && $0[2] == text[index + 2] }
    }
}
