/// Lays out lines for a terminal.
///
/// All text passes `VisibleText`, so that the only escape sequences that come out are those of this writer's styles.
struct TerminalWriter {
    let width: Int
    let colour: Bool
    private(set) var text = ""

    /// Columns narrower than this cannot hold a readable opinion; longer lines are then left to the terminal.
    private static let narrowest = 40

    /// A label that is wider stands on a line of its own.
    private static let widestLabel = 20

    init(width: Int, colour: Bool) {
        self.width = max(TerminalWriter.narrowest, width)
        self.colour = colour
    }

    mutating func blank() { text += "\n" }

    mutating func ruler(_ character: Character) {
        paragraph([StyledText(String(repeating: character, count: width), .faint)])
    }

    /// A paragraph, wrapped; all its lines are indented alike.
    mutating func paragraph(_ pieces: [StyledText], indent: Int = 0) {
        for line in broken(pieces, indent: indent) {
            text += spaces(indent)
            write(line)
            text += "\n"
        }
    }

    /// Paragraphs behind labels: the texts stand in a column of their own. Empty texts are left out.
    mutating func fields(_ rows: [(label: String, text: [StyledText])], indent: Int) {
        let rows = rows.filter { row in row.text.contains { !$0.text.isEmpty } }
        let labels = rows.map { VisibleText.of($0.label) }
        let widest = labels.reduce(0) { max($0, DisplayWidth.of($1)) }
        let column = indent + min(widest, TerminalWriter.widestLabel) + 2
        for (label, row) in zip(labels, rows) { field(label, row.text, indent: indent, column: column) }
    }

    private mutating func field(_ label: String, _ pieces: [StyledText], indent: Int, column: Int) {
        var used = 0
        if DisplayWidth.of(label) + 2 > column - indent {
            paragraph([StyledText(label, .faint)], indent: indent)
        } else {
            text += spaces(indent)
            styled(label, .faint)
            used = indent + DisplayWidth.of(label)
        }
        for line in broken(pieces, indent: column) {
            text += spaces(column - used)
            write(line)
            text += "\n"
            used = 0
        }
    }

    private func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

    private func broken(_ pieces: [StyledText], indent: Int) -> [[LineBreaker.Cell]] {
        let safe = pieces.map { StyledText(VisibleText.of($0.text), $0.style) }
        return LineBreaker(width: width - indent).lines(safe)
    }

    private mutating func write(_ line: [LineBreaker.Cell]) {
        var start = 0
        while start < line.count {
            let style = line[start].style
            let end = line[start...].firstIndex { $0.style != style } ?? line.count
            styled(String(line[start..<end].map(\.character)), style)
            start = end
        }
    }

    private mutating func styled(_ piece: String, _ style: TextStyle) {
        if colour, let parameters = style.parameters {
            text += "\u{1B}[\(parameters)m\(piece)\u{1B}[0m"
        } else {
            text += piece
        }
    }
}
