/// Texts that lost their line breaks: 。第九条 … stands in the middle of a line.
enum FlatText {
    /// The paragraphs of a line: one before each article that follows a sentence end and continues the count.
    static func split(_ bytes: [UInt8], _ line: Range<Int>) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var start = line.lowerBound
        var last: Int?
        var isAtStart = true
        var at = line.lowerBound
        while at < line.upperBound {
            if bytes[at] == 0xE7, bytes.scalar(at: at, limit: line.upperBound).value == 0x7B2C,
                let number = UnitNumber.read(bytes, at: at, limit: line.upperBound), number.kind == .article
            {
                let isNext = last.map { number.number == $0 + 1 } ?? (isAtStart || number.number == 1)
                if isNext, isAtStart || followsSentence(bytes, at, from: start) {
                    let piece = bytes.trimmed(start..<at)
                    if !piece.isEmpty { result.append(piece) }
                    start = at
                    last = number.number
                }
                at = number.range.upperBound
            } else {
                at = bytes.place(of: 0xE7, in: at + 1..<line.upperBound) ?? line.upperBound
            }
            isAtStart = false
        }
        let piece = bytes.trimmed(start..<line.upperBound)
        return piece.isEmpty ? result : result + [piece]
    }

    private static func followsSentence(_ bytes: [UInt8], _ at: Int, from start: Int) -> Bool {
        var end = at
        var previous = bytes.scalar(before: end, from: start)
        let isSpaced = isBlank(previous.value)
        while previous.length > 0, isBlank(previous.value) {
            end -= previous.length
            previous = bytes.scalar(before: end, from: start)
        }
        return previous.value == 0x3002 || previous.value == 0xFF1B || isSpaced && previous.value != 0x3001
    }
}
