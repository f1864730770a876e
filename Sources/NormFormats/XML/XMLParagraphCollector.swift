import NormDocument
import NormText

/// Makes paragraphs of XML events.
final class XMLParagraphCollector: XMLEventHandler {
    private let maximumDepth: Int
    /// More paragraphs or pieces (each entity is one) are no document but an attack on memory.
    private static let maximumParagraphs = 1_000_000
    private static let maximumPieces = 4_000_000

    private(set) var stopCause: String?
    private var vocabulary = XMLVocabulary.unknown
    private var metadata = XMLMetadata()
    private var problems: [DocumentProblem] = []
    private var paragraphs: [SourceParagraph] = []
    private var pieceCount = 0

    private var roles: [XMLElementRole] = []
    private var current = SourceParagraph(pieces: [])
    /// Paragraphs that a footnote has interrupted, and the footnotes that follow the outermost of them.
    private var interrupted: [(paragraph: SourceParagraph, numberScope: Int?)] = []
    private var notes: [SourceParagraph] = []
    /// For the paragraph that holds a number and nothing else yet: the depth of the unit that the number belongs to.
    private var numberScope: Int?
    /// Depth of the outermost element whose text is left out, of the row, of the outermost attachment.
    private var hiddenDepth: Int?
    private var rowDepth: Int?
    private var attachmentDepth: Int?
    /// Whether the row has a cell already.
    private var hasCell = false
    /// What is being collected for the hints.
    private var capture: (mark: XMLElementRole.Mark, depth: Int, bytes: [UInt8])?
    private var marked: [XMLElementRole.Mark: String] = [:]
    private var startsAttachment = false

    init(maximumDepth: Int = FormatLimit.elementDepth.standard) { self.maximumDepth = maximumDepth }

    /// The paragraphs so far, the open one among them.
    func finish() -> ReaderOutput {
        while let outer = interrupted.popLast() {
            notes.append(current)
            current = outer.paragraph
        }
        endParagraph()
        var hints = metadata.finish()
        hints.title = marked[.title] ?? hints.title
        hints.documentNumber = marked[.documentNumber] ?? hints.documentNumber
        hints.issuer = marked[.issuer] ?? hints.issuer
        return ReaderOutput(paragraphs: paragraphs, hints: hints, problems: problems + metadata.problems)
    }

    func start(_ name: ElementName, _ attributes: XMLAttributes, at offset: Int) {
        if roles.isEmpty { startRoot(name, attributes) }
        if let depth = hiddenDepth {
            roles.append(.hidden)
            if roles[depth - 1] == .metadata, attachmentDepth == nil { metadata.start(name, attributes) }
        } else {
            let role = vocabulary.role(of: name)
            roles.append(role)
            begin(role, attributes, at: offset)
        }
        if roles.count > maximumDepth {
            stopCause = FormatError.limit(.elementDepth, found: roles.count, cap: maximumDepth).description
        }
    }

    func end(_ name: ElementName, at offset: Int) {
        guard let role = roles.last else { return }
        finish(role, at: offset)
        roles.removeLast()
    }

    func text(_ piece: SourceParagraph.Piece, _ bytes: UnsafeBufferPointer<UInt8>) {
        guard hiddenDepth == nil else { return }
        let isBlank = bytes.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
        if isBlank, current.pieces.isEmpty { return }
        if !isBlank, numberScope != nil, !roles.contains(.number) { numberScope = nil }
        append(piece)
        capture?.bytes.append(contentsOf: bytes)
    }
}

// MARK: Elements

extension XMLParagraphCollector {
    private func startRoot(_ name: ElementName, _ attributes: XMLAttributes) {
        vocabulary = XMLVocabulary(root: name)
        switch vocabulary {
        case .akomaNtoso: break
        case .normdoc: metadata.startOwnForm(attributes)
        case .unknown: problems.append(DocumentProblem("未知的 XML 形式（根元素 \(name.string.prefix(40))），只按段落读取文字"))
        }
    }

    private func begin(_ role: XMLElementRole, _ attributes: XMLAttributes, at offset: Int) {
        switch role {
        case .inline(nil): break
        case .block: boundary(at: offset)
        case .heading:
            boundary(at: offset)
            setHint(.heading)
        case .inline(let mark?): begin(mark, attributes)
        case .marked(let mark):
            boundary(at: offset)
            begin(mark, attributes)
        case .number:
            if rowDepth == nil { endParagraph() }
            numberScope = roles.count - 1
        case .row:
            guard rowDepth == nil else { return addSpace(at: offset) }
            endParagraph()
            rowDepth = roles.count
            hasCell = false
            setHint(.tableRow)
        case .cell:
            if hasCell { append(SourceParagraph.Piece(source: offset..<offset, text: "｜")) }
            hasCell = true
        case .attachment:
            endParagraph()
            attachmentDepth = attachmentDepth ?? roles.count
            startsAttachment = true
        case .note:
            interrupted.append((current, numberScope))
            current = SourceParagraph(pieces: [])
            numberScope = nil
        case .lineBreak: addSpace(at: offset)
        case .hidden, .metadata: hiddenDepth = roles.count
        }
    }

    private func finish(_ role: XMLElementRole, at offset: Int) {
        if let depth = hiddenDepth {
            if depth == roles.count { hiddenDepth = nil }
            return
        }
        if capture?.depth == roles.count { endCapture() }
        switch role {
        case .block, .heading, .marked: boundary(at: offset)
        case .number: addSpace(at: offset)
        case .row where rowDepth == roles.count:
            rowDepth = nil
            endParagraph()
        case .attachment:
            endParagraph()
            startsAttachment = false
            if attachmentDepth == roles.count { attachmentDepth = nil }
        case .note:
            endParagraph()
            if let resumed = interrupted.popLast() { (current, numberScope) = resumed }
        case .inline, .row, .cell, .lineBreak, .hidden, .metadata: break
        }
    }

    private func begin(_ mark: XMLElementRole.Mark, _ attributes: XMLAttributes) {
        switch mark {
        case .title: setHint(.title)
        case .documentNumber: setHint(.documentNumber)
        case .issuer: setHint(.issuer)
        case .date: setHint(.date)
        }
        if attachmentDepth == nil, capture == nil, marked[mark] == nil { capture = (mark, roles.count, []) }
    }

    /// Hints are normalised as the text is, so that both compare.
    private func endCapture() {
        guard let taken = capture else { return }
        capture = nil
        let source = SourceText(bytes: taken.bytes)
        var builder = NormalTextBuilder(source: source)
        builder.append(0..<source.bytes.count)
        let range = builder.endParagraph()
        if !range.isEmpty { marked[taken.mark] = builder.finish().string(range) }
    }
}

// MARK: Paragraphs

extension XMLParagraphCollector {
    /// Where a block begins or ends: the end of a paragraph, unless it is a row or has but the number of the unit.
    private func boundary(at offset: Int) {
        if rowDepth != nil { return addSpace(at: offset) }
        if let scope = numberScope, roles.count > scope { return addSpace(at: offset) }
        endParagraph()
    }

    private func setHint(_ hint: SourceParagraph.Hint) {
        if current.hint == nil { current.hint = hint }
    }

    private func addSpace(at offset: Int) {
        guard let last = current.pieces.last, last.text != " " else { return }
        append(SourceParagraph.Piece(source: offset..<offset, text: " "))
    }

    private func append(_ piece: SourceParagraph.Piece) {
        if startsAttachment, current.pieces.isEmpty {
            current.hint = .attachment
            startsAttachment = false
        }
        if let last = current.pieces.last, last.text == nil, piece.text == nil,
            last.source.upperBound == piece.source.lowerBound
        {
            let joined = last.source.lowerBound..<piece.source.upperBound
            current.pieces[current.pieces.count - 1] = SourceParagraph.Piece(source: joined)
            return
        }
        current.pieces.append(piece)
        pieceCount += 1
        if pieceCount > XMLParagraphCollector.maximumPieces { stopCause = "文字片段过多" }
    }

    private func endParagraph() {
        numberScope = nil
        while current.pieces.last?.text == " " { current.pieces.removeLast() }
        if current.pieces.contains(where: { $0.text != "｜" }) {
            if interrupted.isEmpty { paragraphs.append(current) } else { notes.append(current) }
        }
        if interrupted.isEmpty, !notes.isEmpty {
            paragraphs += notes
            notes = []
        }
        current = SourceParagraph(pieces: [])
        if paragraphs.count + notes.count > XMLParagraphCollector.maximumParagraphs { stopCause = "段落过多" }
    }
}
