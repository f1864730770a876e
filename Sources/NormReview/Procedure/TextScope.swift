/// A paragraph and its sentences, in bytes.
struct TextScope {
    let paragraph: Range<Int>
    let sentences: [Range<Int>]

    init(_ paragraph: Range<Int>, in text: [UInt8]) {
        let paragraph = paragraph.clamped(to: 0..<text.count)
        self.paragraph = paragraph
        var sentences: [Range<Int>] = []
        var start = paragraph.lowerBound
        text.withUnsafeBufferPointer { text in
            var index = start
            while index < paragraph.upperBound {
                if (0xE4...0xE9).contains(text[index]) {
                    index += 3
                    continue
                }
                if TextScope.isEnd(at: index, in: text, before: paragraph.upperBound) {
                    sentences.append(start..<(index + 3))
                    start = index + 3
                }
                index += 1
            }
        }
        if start < paragraph.upperBound { sentences.append(start..<paragraph.upperBound) }
        self.sentences = sentences
    }

    /// The clause around `range`, between commas and stops, without the mark that ends it.
    func clause(around range: Range<Int>, in text: [UInt8]) -> Range<Int> {
        text.withUnsafeBufferPointer { text in
            var start = range.lowerBound
            while start > paragraph.lowerBound,
                !(start - 3 >= paragraph.lowerBound && TextScope.isClauseEnd(at: start - 3, in: text, before: start))
            {
                start -= 1
            }
            var end = range.upperBound
            while end < paragraph.upperBound,
                !TextScope.isClauseEnd(at: end, in: text, before: paragraph.upperBound)
            {
                end += 1
            }
            return start..<end
        }
    }

    /// 。 ； ！ ？
    private static func isEnd(at index: Int, in text: UnsafeBufferPointer<UInt8>, before end: Int) -> Bool {
        guard text[index] == 0xE3 || text[index] == 0xEF, index + 3 <= end else { return false }
        if text[index] == 0xE3 { return text[index + 1] == 0x80 && text[index + 2] == 0x82 }
        let last = text[index + 2]
        return text[index + 1] == 0xBC && (last == 0x9B || last == 0x81 || last == 0x9F)
    }

    /// These and ， ：
    private static func isClauseEnd(at index: Int, in text: UnsafeBufferPointer<UInt8>, before end: Int) -> Bool {
        if isEnd(at: index, in: text, before: end) { return true }
        guard text[index] == 0xEF, index + 3 <= end, text[index + 1] == 0xBC else { return false }
        return text[index + 2] == 0x8C || text[index + 2] == 0x9A
    }
}
