import NormText

/// Turns paragraphs into the normalised text with its blocks, units and parts.
struct StructureReader {
    struct Structure {
        let text: NormalText
        let blocks: [Block]
        let units: [DocumentUnit]
        let parts: [DocumentPart]
    }

    static func read(_ source: SourceText, paragraphs: [SourceParagraph]) -> Structure {
        var builder = NormalTextBuilder(source: source)
        var ranges: [(range: Range<Int>, hint: SourceParagraph.Hint?)] = []
        for paragraph in paragraphs {
            for piece in paragraph.pieces {
                if let text = piece.text {
                    builder.append(text, for: piece.source)
                } else {
                    builder.append(piece.source)
                }
            }
            ranges.append((builder.endParagraph(), paragraph.hint))
        }
        let text = builder.finish()
        let lines = ranges.compactMap { range, hint -> Paragraph? in
            let trimmed = text.bytes.trimmed(range.clamped(to: 0..<text.bytes.count))
            return trimmed.isEmpty ? nil : Paragraph(range: trimmed, hint: hint)
        }
        var layout = LayoutReader(text.bytes, lines)
        layout.read()
        var units = UnitReader(text.bytes)
        let blocks = zip(lines, layout.places).map { line, place in
            Block(
                role: place.role, range: line.range,
                unit: units.unit(of: line, role: place.role, part: place.part), part: place.part)
        }
        return Structure(text: text, blocks: blocks, units: units.units, parts: layout.parts())
    }
}

/// One paragraph of the normalised text.
struct Paragraph {
    let range: Range<Int>
    let hint: SourceParagraph.Hint?
}
