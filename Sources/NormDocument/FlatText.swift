/// Texts that lost their line breaks: 。第九条 … stands in the middle of a line.
enum FlatText {
    /// Calls `body` with the paragraphs of a line: one before each article that follows a sentence end and continues the
    /// count.
    static func split(_ bytes: [UInt8], _ line: Range<Int>, _ body: (Range<Int>) -> Void) {
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
                    if !piece.isEmpty { body(piece) }
                    start = at
                    last = number.number
                }
                at = number.range.upperBound
            } else {
                at = nextDivision(bytes, after: at, limit: line.upperBound)
            }
            isAtStart = false
        }
        let piece = bytes.trimmed(start..<line.upperBound)
        if !piece.isEmpty { body(piece) }
    }

    /// The next 第, found by its last byte: the others are common.
    private static func nextDivision(_ bytes: [UInt8], after at: Int, limit: Int) -> Int {
        var last = at + 2
        while let found = bytes.place(of: 0xAC, in: min(last + 1, limit)..<limit) {
            if bytes[found - 1] == 0xAC, bytes[found - 2] == 0xE7 { return found - 2 }
            last = found
        }
        return limit
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
