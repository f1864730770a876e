/// The text of an open draft as the editor has it: UTF-16, lines ended by `\n`, `\r\n` or `\r`.
struct TextBuffer {
    /// From 0; characters are UTF-16 units within the line.
    struct Position: Comparable, Sendable {
        let line: Int
        let character: Int

        static func < (left: Position, right: Position) -> Bool {
            (left.line, left.character) < (right.line, right.character)
        }
    }

    private var units: [UInt16]
    private var lineStarts: [Int] = []

    init(_ text: String) {
        units = Array(text.utf16)
        lineStarts = Self.starts(of: units)
    }

    /// The text as UTF-8; halves of pairs become U+FFFD.
    var bytes: [UInt8] { Array(String(decoding: units, as: UTF16.self).utf8) }

    /// Puts a text in the place of a range, whose ends may lie behind the ends of lines and of the text.
    mutating func replace(from start: Position, to end: Position, with text: String) {
        let range = [offset(of: start), offset(of: end)].sorted()
        units.replaceSubrange(range[0]..<range[1], with: text.utf16)
        lineStarts = Self.starts(of: units)
    }

    private static func starts(of units: [UInt16]) -> [Int] {
        var starts = [0]
        for (index, unit) in units.enumerated() {
            let isReturn = unit == 0x0D && !(index + 1 < units.count && units[index + 1] == 0x0A)
            if unit == 0x0A || isReturn { starts.append(index + 1) }
        }
        return starts
    }

    private func offset(of position: Position) -> Int {
        guard position.line >= 0 else { return 0 }
        guard position.line < lineStarts.count else { return units.count }
        let start = lineStarts[position.line]
        var end = position.line + 1 < lineStarts.count ? lineStarts[position.line + 1] : units.count
        while end > start, units[end - 1] == 0x0A || units[end - 1] == 0x0D { end -= 1 }
        return min(end, start + max(0, min(position.character, units.count)))
    }

    private func position(ofUnit offset: Int) -> Position {
        var low = 0
        var high = lineStarts.count
        while low < high {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle + 1 } else { high = middle }
        }
        let line = max(0, low - 1)
        return Position(line: line, character: offset - lineStarts[line])
    }

    /// The positions of scalars of the decoded text, in one pass; a byte order mark at the start is no part of that text.
    func positions(ofScalars scalars: some Sequence<Int>) -> [Int: Position] {
        var positions: [Int: Position] = [:]
        var unit = units.first == 0xFEFF ? 1 : 0
        var scalar = 0
        for wanted in Set(scalars).sorted() {
            while scalar < wanted, unit < units.count {
                let isPair =
                    units[unit] & 0xFC00 == 0xD800 && unit + 1 < units.count && units[unit + 1] & 0xFC00 == 0xDC00
                unit += isPair ? 2 : 1
                scalar += 1
            }
            positions[wanted] = position(ofUnit: unit)
        }
        return positions
    }
}
