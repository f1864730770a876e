/// Lays out lines for a terminal.
///
/// All text passes `VisibleText`, so that the only escape sequences that come out are those of this writer's styles.
struct TerminalWriter {
    let width: Int
    let colour: Bool
    private(set) var text = ""

    /// Columns narrower than this cannot hold a readable opinion; longer lines are then left to the terminal.
    private static let narrowest = 40

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
            text += String(repeating: " ", count: indent)
            write(line)
            text += "\n"
        }
    }

    /// A paragraph behind a label: the text stands in a column of its own.
    mutating func field(_ label: String, _ pieces: [StyledText], indent: Int, labelWidth: Int) {
        let column = indent + labelWidth + 2
        for (number, line) in broken(pieces, indent: column).enumerated() {
            let used = number == 0 ? indent + DisplayWidth.of(label) : 0
            text += number == 0 ? String(repeating: " ", count: indent) : ""
            if number == 0 { styled(label, .faint) }
            text += String(repeating: " ", count: max(1, column - used))
            write(line)
            text += "\n"
        }
    }

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
