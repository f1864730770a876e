/// A finished paragraph or table row: its text, and where that came from. Offsets count from the start of the line.
struct WordLine {
    var text: [UInt8] = []
    var pieces: [WordMap.Piece] = []
    var anchors: [WordAnchor] = []

    /// The parser hands on long texts in parts: they are one piece.
    mutating func append(_ piece: WordMap.Piece) {
        if let last = pieces.last, last.isLinear, piece.isLinear, last.run == piece.run,
            last.source.upperBound == piece.source.lowerBound, last.xml.upperBound == piece.xml.lowerBound
        {
            pieces[pieces.count - 1] = WordMap.Piece(
                source: last.source.lowerBound..<piece.source.upperBound,
                xml: last.xml.lowerBound..<piece.xml.upperBound, paragraph: last.paragraph, run: last.run,
                offset: last.offset, isLinear: true)
        } else {
            pieces.append(piece)
        }
    }

    mutating func append(_ other: WordLine) {
        let shift = text.count
        text += other.text
        pieces += other.pieces.map { piece in
            var piece = piece
            piece.source = piece.source.lowerBound + shift..<piece.source.upperBound + shift
            return piece
        }
        anchors += other.anchors.map { WordAnchor(kind: $0.kind, id: $0.id, offset: $0.offset + shift) }
    }

    /// One line of a row's cells; a row of one cell is no table, and keeps its paragraphs.
    static func row(_ cells: [[WordLine]]) -> [WordLine] {
        guard cells.count > 1 else { return cells.first ?? [] }
        var row = WordLine()
        for (index, cell) in cells.enumerated() {
            if index > 0 { row.text += Array("｜".utf8) }
            for (place, paragraph) in cell.filter({ !$0.text.isEmpty }).enumerated() {
                if place > 0 { row.text.append(0x20) }
                row.append(paragraph)
            }
        }
        // A break within a cell does not end the row.
        for at in row.text.indices where row.text[at] == 0x0A { row.text[at] = 0x20 }
        return [row]
    }
}
