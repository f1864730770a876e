import NormText

/// One line of a plain text, measured in one pass over its bytes.
struct TextLine {
    /// Without white space at the ends.
    let range: Range<Int>
    /// Columns of white space before it; a Chinese character is two columns wide.
    let indent: Int
    /// Columns of its characters.
    let width: Int
    /// An empty line or more stands before it.
    let isAfterBlank: Bool
    /// Holds a comma, semicolon or full stop: it is a sentence, not a heading.
    let hasClause: Bool
    /// Opening less closing brackets and title marks.
    let depth: Int
    let isTableRow: Bool

    /// The column where it ends.
    var end: Int { indent + width }

    init(_ bytes: [UInt8], _ line: Range<Int>, isAfterBlank: Bool) {
        var indent = 0
        var at = line.lowerBound
        while at < line.upperBound {
            let next = bytes.scalar(at: at, limit: line.upperBound)
            guard isBlank(next.value) else { break }
            indent += next.value == 0x09 ? 4 : next.value == 0x3000 ? 2 : 1
            at += next.length
        }
        let range = at..<bytes.trimmed(at..<line.upperBound).upperBound
        var width = 0
        var depth = 0
        var bars = 0
        var hasClause = false
        bytes.withUnsafeBufferPointer { bytes in
            while at < range.upperBound {
                // Ideographs, nearly all of a text, need no closer look.
                if bytes[at] >= 0xE4, bytes[at] <= 0xE9, at + 3 <= range.upperBound {
                    width += 2
                    at += 3
                    continue
                }
                let next = bytes.scalar(at: at, limit: range.upperBound)
                width += next.length > 2 ? 2 : 1
                switch next.value {
                case 0xFF0C, 0x3002, 0xFF1B, 0x2C, 0x3B: hasClause = true
                case 0x300A, 0x3008, 0xFF08, 0x28: depth += 1
                case 0x300B, 0x3009, 0xFF09, 0x29: depth -= 1
                case 0xFF5C, 0x7C: bars += 1
                case 0x09: bars += 1
                default: break
                }
                at += next.length
            }
        }
        self.range = range
        self.indent = indent
        self.width = width
        self.isAfterBlank = isAfterBlank
        self.hasClause = hasClause
        self.depth = depth
        isTableRow = bars > 0
    }

    /// All lines of a text with words in them.
    static func all(in bytes: [UInt8]) -> [TextLine] {
        var lines: [TextLine] = []
        var start = 0
        var isAfterBlank = false
        while start <= bytes.count {
            let end = lineEnd(bytes, from: start)
            let line = TextLine(bytes, start..<end, isAfterBlank: isAfterBlank)
            if !line.range.isEmpty { lines.append(line) }
            isAfterBlank = line.range.isEmpty
            let isPair = end + 1 < bytes.count && bytes[end] == 0x0D && bytes[end + 1] == 0x0A
            start = end + (isPair ? 2 : 1)
        }
        return lines
    }

    /// Where the line ends that holds `start`: at a line feed, a carriage return or a form feed.
    private static func lineEnd(_ bytes: [UInt8], from start: Int) -> Int {
        bytes.withUnsafeBufferPointer { bytes in
            var at = start
            while true {
                at = bytes.firstPlace(below: 0x0E, from: at)
                if at == bytes.count || bytes[at] == 0x0A || bytes[at] == 0x0C || bytes[at] == 0x0D { return at }
                at += 1
            }
        }
    }
}
