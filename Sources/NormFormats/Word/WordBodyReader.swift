import NormDocument
import NormText

/// Makes lines of the events of a Word part, and notes where each stretch of them came from.
final class WordBodyReader: XMLEventHandler {
    /// Elements whose content goes together: the cells of a row, or a text box.
    private struct Sink {
        var cells: [[WordLine]]
        let isRow: Bool
        var isDeleted = false
    }

    private struct OpenParagraph {
        let index: Int
        var line = WordLine()
        var style: String?
        var list: String?
        var level: Int?
        var isMarkDeleted = false
        var isProperties = false
        var runs = 0
        var run: Int?
        var runOffset = 0
        /// Text boxes that are anchored in it.
        var boxes: [WordLine] = []
    }

    private(set) var lines = TextLines()
    private(set) var map = WordMap()
    private(set) var anchors: [WordAnchor] = []
    private(set) var changes = WordChanges()
    private(set) var exceeded: FormatError?

    private let part: [UInt8]
    private var numbering: WordNumbering
    private let styles: WordStyles
    private let maximumDepth: Int
    private let maximumSize: Int

    private var elements: [WordElement] = []
    private var paragraphs: [OpenParagraph] = []
    private var sinks: [Sink] = []
    private var fields: [WordField] = []
    /// For each open choice between alternatives, whether one has been taken.
    private var alternatives: [Bool] = []
    /// The text of a paragraph whose mark is deleted: it runs on in the next.
    private var carried: WordLine?
    private var hiddenDepth: Int?
    private var insertedDepth = 0
    private var isTextOpen = false
    private var formulaDepth = 0
    private var isVanished = false

    init(part: [UInt8], numbering: WordNumbering, styles: WordStyles, limits: FormatLimits) {
        self.part = part
        self.numbering = numbering
        self.styles = styles
        maximumDepth = limits[.elementDepth]
        maximumSize = limits[.textSize]
    }

    var stopCause: String? { exceeded?.description }

    /// Ends what a damaged part has left open.
    func finish() {
        while !elements.isEmpty { finish(elements.removeLast(), at: part.count) }
        if let line = carried { add(line) }
        carried = nil
    }

    func start(_ name: ElementName, _ attributes: XMLAttributes, at offset: Int) {
        let element = WordElement(name)
        elements.append(element)
        if elements.count > maximumDepth {
            exceeded = .limit(.elementDepth, found: elements.count, cap: maximumDepth)
        }
        // Deleted paragraphs and runs are not read, but they count.
        if case .paragraph = element, !attributes.isNamespace(endingWith: "/drawingml/2006/main") {
            beginParagraph(at: offset)
        } else if case .run = element {
            beginRun(attributes, at: offset)
        }
        guard hiddenDepth == nil else { return }
        begin(element, attributes, at: offset)
    }

    func end(_ name: ElementName, at offset: Int) {
        guard let element = elements.popLast() else { return }
        finish(element, at: offset)
    }

    func text(_ piece: SourceParagraph.Piece, _ bytes: UnsafeBufferPointer<UInt8>) {
        if case .fieldCode? = elements.last, let last = fields.indices.last, fields[last].instruction.count < 256 {
            fields[last].instruction += bytes
            return
        }
        guard isTextOpen, hiddenDepth == nil else { return }
        append(bytes, xml: piece.source, isCharacters: piece.text == nil && piece.source.count == bytes.count)
    }
}

// MARK: Elements

extension WordBodyReader {
    private func begin(_ element: WordElement, _ attributes: XMLAttributes, at offset: Int) {
        switch element {
        case .text: isTextOpen = paragraphs.last?.run != nil || formulaDepth > 0
        case .tab, .lineBreak, .hyphen, .symbol: beginCharacter(element, attributes, at: offset)
        case .paragraphProperties: setParagraph { $0.isProperties = true }
        case .style: setParagraph { if $0.isProperties { $0.style = attributes["val"] } }
        case .list: setParagraph { if $0.isProperties { $0.list = attributes["val"] } }
        case .level: setParagraph { if $0.isProperties { $0.level = attributes["val"].flatMap { Int($0) } } }
        case .runProperties:
            if let run = paragraphs.last?.run { map.runs[run].properties = tagStart(offset)..<offset }
        case .vanish:
            let isOn = attributes["val"].map { $0 != "0" && $0 != "false" && $0 != "off" } ?? true
            if isOn, paragraphs.last?.run != nil { isVanished = true }
        case .fieldCharacter: fieldCharacter(attributes["fldCharType"])
        case .simpleField:
            var field = WordField(instruction: Array((attributes["instr"] ?? "").utf8.prefix(256)))
            field.isInstruction = false
            if field.isHidden { hide() }
        case .inserted, .deleted, .moved: beginChange(element)
        case .row: sinks.append(Sink(cells: [], isRow: true))
        case .cell: if let last = sinks.indices.last, sinks[last].isRow { sinks[last].cells.append([]) }
        case .cellDeleted, .placeholder: hide(parents: 2)
        case .alternatives: alternatives.append(false)
        case .choice, .fallback:
            if let last = alternatives.indices.last {
                // Emoji are elements of their own there, and text in the fallback.
                let isUnread = attributes["Requires"] == "w16se"
                if alternatives[last] || isUnread { hide() }
                if !isUnread { alternatives[last] = true }
            }
        case .box: sinks.append(Sink(cells: [[]], isRow: false))
        case .object:
            let program = attributes["ProgID"] ?? ""
            if ["Word.", "Excel.", "PowerPoint.", "Package", "KWPS.", "WPS."].contains(where: program.hasPrefix) {
                changes.objects += 1
            }
        case .chunk: changes.chunks += 1
        case .reference(let kind):
            if let id = attributes["id"], let offset = paragraphs.last?.line.text.count {
                setParagraph { $0.line.anchors.append(WordAnchor(kind: kind, id: id, offset: offset)) }
            }
        case .formula: formulaDepth += 1
        case .hidden: hide()
        case .paragraph, .run, .rowProperties, .fieldCode, .drawing, .other: break
        }
    }

    private func finish(_ element: WordElement, at offset: Int) {
        let depth = elements.count + 1
        let wasHidden = hiddenDepth != nil
        if let hidden = hiddenDepth, depth <= hidden { hiddenDepth = nil }
        switch element {
        case .paragraph: endParagraph(at: offset)
        case .run: endRun(at: offset)
        default: break
        }
        guard !wasHidden else { return }
        switch element {
        case .text: isTextOpen = false
        case .paragraphProperties: setParagraph { $0.isProperties = false }
        case .runProperties:
            if let run = paragraphs.last?.run, let start = map.runs[run].properties?.lowerBound {
                map.runs[run].properties = start..<max(start, offset)
            }
            if isVanished {
                changes.hiddenRuns += 1
                // What follows the properties, up to the end of the run.
                if hiddenDepth == nil { hiddenDepth = depth - 1 }
                isVanished = false
            }
        case .inserted: insertedDepth = max(0, insertedDepth - 1)
        case .row: endRow()
        case .box:
            guard let box = sinks.popLast() else { break }
            let lines = box.cells.flatMap(\.self)
            if paragraphs.isEmpty { lines.forEach(add) } else { setParagraph { $0.boxes += lines } }
        case .alternatives: _ = alternatives.popLast()
        case .formula: formulaDepth = max(0, formulaDepth - 1)
        default: break
        }
    }

    /// Leaves out the element just begun, or one that holds it, up to its end.
    private func hide(parents: Int = 0) {
        if hiddenDepth == nil { hiddenDepth = max(1, elements.count - parents) }
    }

    private func beginChange(_ element: WordElement) {
        let parents = elements.dropLast()
        // In the properties of a paragraph or row, the change is one of its mark.
        if let owner = parents.last {
            switch owner {
            case .runProperties where paragraphs.last?.isProperties == true:
                if case .inserted = element {
                    insertedDepth += 1
                    return
                }
                setParagraph { $0.isMarkDeleted = true }
                changes.deletions += 1
                return
            case .rowProperties:
                if case .deleted = element, let last = sinks.indices.last { sinks[last].isDeleted = true }
                if case .inserted = element { insertedDepth += 1 }
                return
            default: break
            }
        }
        switch element {
        case .inserted:
            insertedDepth += 1
            changes.insertions += 1
        case .deleted:
            changes.deletions += 1
            hide()
        default:
            changes.moves += 1
            hide()
        }
    }

    private func fieldCharacter(_ type: String?) {
        switch type {
        case "begin": if fields.count < 64 { fields.append(WordField()) }
        case "separate": if let last = fields.indices.last { fields[last].isInstruction = false }
        case "end": _ = fields.popLast()
        default: break
        }
    }
}

// MARK: Paragraphs and runs

extension WordBodyReader {
    /// Where the tag begins whose name and attributes end at `offset`: no attribute holds a bare `<`.
    private func tagStart(_ offset: Int) -> Int {
        var at = min(offset, part.count) - 1
        while at > 0, part[at] != 0x3C { at -= 1 }
        return max(0, at)
    }

    private func setParagraph(_ change: (inout OpenParagraph) -> Void) {
        if let last = paragraphs.indices.last { change(&paragraphs[last]) }
    }

    private func beginParagraph(at offset: Int) {
        let start = tagStart(offset)
        map.paragraphs.append(WordMap.Paragraph(element: start..<start))
        paragraphs.append(OpenParagraph(index: map.paragraphs.count - 1))
    }

    private func endParagraph(at offset: Int) {
        guard let paragraph = paragraphs.popLast() else { return }
        let start = map.paragraphs[paragraph.index].element.lowerBound
        map.paragraphs[paragraph.index].element = start..<max(start, offset)
        guard hiddenDepth == nil else { return }
        var line = paragraph.line
        if let before = carried {
            line = before
            line.append(paragraph.line)
            carried = nil
        }
        if paragraph.isMarkDeleted {
            carried = line
        } else {
            add(numbered(line, paragraph))
        }
        paragraph.boxes.forEach(add)
    }

    /// The paragraph with the number that Word shows before it.
    private func numbered(_ line: WordLine, _ paragraph: OpenParagraph) -> WordLine {
        guard paragraph.list != nil || paragraph.style != nil else { return line }
        let style = styles.list(of: paragraph.style)
        guard let list = paragraph.list ?? style.list, list != "0",
            let label = numbering.next(list: list, level: paragraph.level ?? style.level, style: paragraph.style),
            line.text.contains(where: { $0 > 0x20 })
        else { return line }
        var result = WordLine()
        result.text = Array(label.utf8)
        let start = map.paragraphs[paragraph.index].element.lowerBound
        result.pieces = [
            WordMap.Piece(
                source: 0..<result.text.count, xml: start..<start, paragraph: paragraph.index, run: nil, offset: 0,
                isLinear: false)
        ]
        result.append(line)
        return result
    }

    private func beginRun(_ attributes: XMLAttributes, at offset: Int) {
        guard let last = paragraphs.indices.last, !attributes.isNamespace(endingWith: "/math"),
            !attributes.isNamespace(endingWith: "/drawingml/2006/main")
        else { return }
        let start = tagStart(offset)
        map.runs.append(
            WordMap.Run(
                paragraph: paragraphs[last].index, ordinal: paragraphs[last].runs, element: start..<start,
                isInserted: insertedDepth > 0))
        paragraphs[last].runs += 1
        paragraphs[last].run = map.runs.count - 1
        paragraphs[last].runOffset = 0
    }

    private func endRun(at offset: Int) {
        guard let last = paragraphs.indices.last, let run = paragraphs[last].run else { return }
        let start = map.runs[run].element.lowerBound
        map.runs[run].element = start..<max(start, offset)
        paragraphs[last].run = nil
    }
}

// MARK: Text

extension WordBodyReader {
    private func beginCharacter(_ element: WordElement, _ attributes: XMLAttributes, at offset: Int) {
        guard let paragraph = paragraphs.last, paragraph.run != nil, !paragraph.isProperties else { return }
        var bytes: [UInt8] = []
        switch element {
        case .tab: bytes = [0x20]
        case .lineBreak: bytes = [0x0A]
        case .hyphen: bytes = [0x2D]
        default:
            guard let scalar = WordSymbol.scalar(code: attributes["char"], font: attributes["font"]) else { return }
            bytes = Array(String(scalar).utf8)
        }
        let start = tagStart(offset)
        let end = part[min(offset, part.count)...].prefix(64).firstIndex(of: 0x3E).map { $0 + 1 } ?? offset
        bytes.withUnsafeBufferPointer { append($0, xml: start..<max(start, end), isCharacters: false) }
    }

    private func append(_ bytes: UnsafeBufferPointer<UInt8>, xml: Range<Int>, isCharacters: Bool) {
        guard !fields.contains(where: \.isHidden), var paragraph = paragraphs.popLast() else { return }
        let start = paragraph.line.text.count
        paragraph.line.text.append(contentsOf: bytes)
        // A line end in the XML is white space, not a line of the document.
        if isTextOpen {
            var from = start
            while let at = paragraph.line.text.place(of: 0x0A, in: from..<start + bytes.count) {
                paragraph.line.text[at] = 0x20
                from = at + 1
            }
        }
        paragraph.line.append(
            WordMap.Piece(
                source: start..<start + bytes.count, xml: xml, paragraph: paragraph.index, run: paragraph.run,
                offset: paragraph.runOffset, isLinear: isCharacters && paragraph.run != nil))
        paragraph.runOffset += UTF8Scalar.count(bytes)
        paragraphs.append(paragraph)
    }

    private func endRow() {
        guard let row = sinks.popLast(), !row.isDeleted else { return }
        WordLine.row(row.cells).forEach(add)
    }

    /// A finished line goes into the innermost cell or box, or else into the text.
    private func add(_ line: WordLine) {
        if let last = sinks.indices.last {
            if let cell = sinks[last].cells.indices.last { sinks[last].cells[cell].append(line) }
            return
        }
        let start = lines.append(line.text)
        for var piece in line.pieces {
            piece.source = piece.source.lowerBound + start..<piece.source.upperBound + start
            map.pieces.append(piece)
        }
        anchors += line.anchors.map { WordAnchor(kind: $0.kind, id: $0.id, offset: $0.offset + start) }
        if lines.bytes.count > maximumSize, exceeded == nil {
            exceeded = .limit(.textSize, found: lines.bytes.count, cap: maximumSize)
        }
    }
}
