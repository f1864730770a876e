/// Breaks styled text into lines of a given width, as Chinese is set: between any two characters, but no line begins
/// with a closing mark or ends with an opening one; words and numbers of the Latin script stay together.
struct LineBreaker {
    struct Cell {
        let character: Character
        let style: TextStyle
        let width: Int
    }

    /// Columns of a line, at least one wide character.
    let width: Int

    init(width: Int) { self.width = max(2, width) }

    func lines(_ pieces: [StyledText]) -> [[Cell]] {
        let cells = pieces.flatMap { piece in
            piece.text.map { Cell(character: $0, style: piece.style, width: DisplayWidth.of($0)) }
        }
        var lines: [[Cell]] = []
        var line: [Cell] = []
        var used = 0
        for chunk in chunks(of: cells) {
            let size = chunk.reduce(0) { $0 + $1.width }
            if used + size > width, !line.isEmpty {
                lines.append(trimmed(line))
                line = []
                used = 0
            }
            for cell in chunk {
                if line.isEmpty && cell.character == " " && !lines.isEmpty { continue }
                if used + cell.width > width, !line.isEmpty {
                    lines.append(trimmed(line))
                    line = []
                    used = 0
                }
                line.append(cell)
                used += cell.width
            }
        }
        if !line.isEmpty { lines.append(trimmed(line)) }
        return lines
    }

    /// Runs of cells that stay on one line where they fit.
    private func chunks(of cells: [Cell]) -> [ArraySlice<Cell>] {
        var chunks: [ArraySlice<Cell>] = []
        var start = 0
        for index in cells.indices.dropFirst() where mayBreak(cells[index - 1].character, cells[index].character) {
            chunks.append(cells[start..<index])
            start = index
        }
        if start < cells.count { chunks.append(cells[start...]) }
        return chunks
    }

    private func mayBreak(_ left: Character, _ right: Character) -> Bool {
        if LineBreaker.closing.contains(right) || LineBreaker.opening.contains(left) { return false }
        if left == " " || right == " " { return true }
        return !(isNarrow(left) && isNarrow(right))
    }

    private func isNarrow(_ character: Character) -> Bool { DisplayWidth.of(character) < 2 }

    private func trimmed(_ line: [Cell]) -> [Cell] {
        Array(line.prefix((line.lastIndex { $0.character != " " } ?? -1) + 1))
    }

    private static let closing: Set<Character> = Set("，。；：！？、）》〉」』”’】〕％,.;:!?)]}%")
    private static let opening: Set<Character> = Set("（《〈「『“‘【〔([{")
}
