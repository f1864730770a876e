/// Finds the role of each paragraph, and where the notice ends and an attached instrument begins.
struct LayoutReader {
    struct Place {
        let role: BlockRole
        let part: Int
    }

    private enum Zone {
        /// Letterhead, number, title, addressee.
        case head
        case body
        /// Signature, date and what follows them.
        case tail
    }

    private struct OpenPart {
        let kind: DocumentPart.Kind
        let start: Int
        var title: Range<Int>?
    }

    private let bytes: [UInt8]
    private let lines: [Paragraph]
    private(set) var places: [Place] = []
    private var open: [OpenPart] = [OpenPart(kind: .main, start: 0)]
    private var zone = Zone.head
    /// The first line of a table of contents: it ends where this line comes again.
    private var contentsEnd = 0
    /// Titles that the notice gives to what it carries, compact.
    private var announced: [[UInt8]] = []

    init(_ bytes: [UInt8], _ lines: [Paragraph]) {
        self.bytes = bytes
        self.lines = lines
        places.reserveCapacity(lines.count)
    }

    mutating func read() {
        for index in lines.indices {
            let role = role(of: index)
            places.append(Place(role: role, part: open.count - 1))
            if role == .title { keepTitle(lines[index].range) }
        }
    }

    func parts() -> [DocumentPart] {
        var untitled = announced.makeIterator()
        return open.indices.map { index in
            let end = index + 1 < open.count ? open[index + 1].start : bytes.count
            let name: String?
            if let title = open[index].title {
                name = TitleForm.clean(bytes, title)
            } else if open[index].kind == .instrument {
                name = untitled.next().map { String(decoding: $0, as: UTF8.self) }
            } else {
                name = nil
            }
            return DocumentPart(
                kind: open[index].kind, title: name, range: open[index].start..<max(end, open[index].start))
        }
    }

    // MARK: Roles

    private mutating func role(of index: Int) -> BlockRole {
        let line = lines[index]
        if index < contentsEnd { return .letterhead }
        switch line.hint {
        case .title where zone == .head: return .title
        case .documentNumber: return .documentNumber
        case .issuer where zone == .head: return .letterhead
        case .issuer:
            zone = .tail
            return .signature
        case .date:
            if zone != .head { zone = .tail }
            return .date
        case .tableRow:
            if zone == .head { zone = .body }
            return .tableRow
        case .attachment:
            beginPart(at: line.range.lowerBound)
        case .heading, .title, nil: break
        }
        if zone != .head, beginsPart(index) { beginPart(at: line.range.lowerBound) }
        switch zone {
        case .head: return headRole(of: index)
        case .body, .tail: return bodyRole(of: index)
        }
    }

    private mutating func headRole(of index: Int) -> BlockRole {
        let range = lines[index].range
        if lines[index].hint == .heading { return enterBody(index) }
        if LineForm.isAttachmentLine(bytes, range), open.count > 1, open[open.count - 1].title == nil {
            let title = LineForm.attachmentTitle(bytes, range)
            if !title.isEmpty { keepTitle(title) }
            return .letterhead
        }
        if DateForm.isDateLine(bytes, range) || TitleForm.isAdoptionNote(bytes, range) { return .date }
        if NumberForm.isDocumentNumber(bytes, range) { return .documentNumber }
        if LineForm.isLetterhead(bytes, range) || LineForm.isColophon(bytes, range) { return .letterhead }
        if UnitNumber.read(bytes, at: range.lowerBound, limit: range.upperBound) != nil { return enterBody(index) }
        if let end = contents(at: index) {
            contentsEnd = end
            return .letterhead
        }
        if TitleForm.isAddressee(bytes, range) {
            zone = .body
            return .addressee
        }
        let first = bytes.scalar(at: range.lowerBound, limit: range.upperBound).value
        let isBracketed = first == 0xFF08 || first == 0x28
        guard range.count <= 450, !LineForm.endsSentence(bytes, range) || isBracketed,
            !TitleForm.isSentence(bytes, range)
        else { return enterBody(index) }
        if isBracketed { return .letterhead }
        let isTitle = TitleForm.isTitle(bytes, range)
        if LineForm.isOrgan(bytes, range), !isTitle { return .letterhead }
        if open[open.count - 1].title == nil || isTitle && !hasTitleWithSubject { return .title }
        return .heading
    }

    private mutating func enterBody(_ index: Int) -> BlockRole {
        zone = .body
        return bodyRole(of: index)
    }

    private mutating func bodyRole(of index: Int) -> BlockRole {
        let range = lines[index].range
        if lines[index].hint == .heading { return .heading }
        if LineForm.isAttachmentLine(bytes, range) { return attachmentRole(range) }
        if places.last?.role == .attachmentList, isListed(range) { return .attachmentList }
        if LineForm.isColophon(bytes, range) { return .colophon }
        if DateForm.isDateLine(bytes, range) {
            zone = .tail
            return .date
        }
        if isSignature(index) {
            zone = .tail
            return .signature
        }
        if zone == .tail { return .colophon }
        return isHeading(range) ? .heading : .body
    }

    /// A short numbered line without a sentence.
    private func isHeading(_ range: Range<Int>) -> Bool {
        guard range.count <= 120, let number = UnitNumber.read(bytes, at: range.lowerBound, limit: range.upperBound)
        else { return false }
        if number.kind < .article { return !TitleForm.isSentence(bytes, range) }
        guard number.kind != .article, number.range.upperBound < range.upperBound,
            !TitleForm.isSentence(bytes, range), !LineForm.endsSentence(bytes, range)
        else { return false }
        // …的 closes a listed case, not a heading.
        return bytes.scalar(before: range.upperBound, from: range.lowerBound).value != 0x7684
    }

    private func attachmentRole(_ range: Range<Int>) -> BlockRole {
        TitleForm.isSentence(bytes, range) && range.count > 300 ? .body : .attachmentList
    }

    /// 2.某某表: goes on in a list of attachments.
    private func isListed(_ range: Range<Int>) -> Bool {
        guard range.count <= 300, !TitleForm.isSentence(bytes, range),
            let number = UnitNumber.read(bytes, at: range.lowerBound, limit: range.upperBound)
        else { return false }
        return number.kind == .subitem || number.kind == .heading && number.number > 1
    }

    /// The name of an organ, with or without the date, that closes the document.
    private func isSignature(_ index: Int) -> Bool {
        let range = lines[index].range
        guard range.count <= 360 else { return false }
        if DateForm.mayEnd(bytes, range), let date = DateForm.find(bytes, range),
            date.range.upperBound == range.upperBound,
            LineForm.isOrgan(bytes, bytes.trimmed(range.lowerBound..<date.range.lowerBound))
        {
            return true
        }
        guard LineForm.isOrgan(bytes, range), !TitleForm.isTitle(bytes, range) else { return false }
        if places.last?.role == .signature || places.last?.role == .date && zone == .tail { return true }
        for next in lines.index(after: index)..<min(index + 6, lines.count) {
            if DateForm.isDateLine(bytes, lines[next].range) { return true }
            guard LineForm.isOrgan(bytes, lines[next].range) else {
                return LineForm.isBareAttachment(bytes, lines[next].range)
                    || LineForm.isColophon(bytes, lines[next].range)
            }
        }
        return index + 6 >= lines.count
    }

    // MARK: Parts

    private func beginsPart(_ index: Int) -> Bool {
        let range = lines[index].range
        if LineForm.isBareAttachment(bytes, range) { return true }
        if range.count <= 300, !announced.isEmpty, announced.contains(bytes.compact(range)) { return true }
        guard zone == .tail else { return false }
        if LineForm.isAttachmentLine(bytes, range) { return carriesText(after: index) }
        if DateForm.isDateLine(bytes, range) || LineForm.isColophon(bytes, range) || isSignature(index) { return false }
        if places.last?.role == .attachmentList, isListed(range) { return false }
        if UnitNumber.read(bytes, at: range.lowerBound, limit: range.upperBound) != nil { return true }
        let first = bytes.scalar(at: range.lowerBound, limit: range.upperBound).value
        if first == 0xFF08 || first == 0x28 { return false }
        return TitleForm.isTitle(bytes, range) || lines.count - index > 3
    }

    /// 附件1：某某方案 behind the signature: the instrument itself when text follows, else one line of a list.
    private func carriesText(after index: Int) -> Bool {
        guard index + 1 < lines.count else { return false }
        let next = lines[index + 1].range
        return !LineForm.isAttachmentLine(bytes, next) && !DateForm.isDateLine(bytes, next)
            && !LineForm.isColophon(bytes, next) && !isListed(next) && !LineForm.isOrgan(bytes, next)
    }

    private mutating func beginPart(at start: Int) {
        // A part without any text (附件 and at once 附件1) is none.
        if open.count > 1, let last = open.last, !bytes[last.start..<max(last.start, start)].contains(0x0A) { return }
        open.append(OpenPart(kind: .instrument, start: start))
        zone = .head
    }

    private mutating func keepTitle(_ range: Range<Int>) {
        let isFuller = LineForm.genus.ends(bytes, range) && LineForm.holdsSubject(bytes, range)
        guard open[open.count - 1].title == nil || isFuller else { return }
        open[open.count - 1].title = range
        if open.count == 1 { announced = TitleForm.carried(bytes, range) }
    }

    private var hasTitleWithSubject: Bool {
        open[open.count - 1].title.map { LineForm.holdsSubject(bytes, $0) } ?? false
    }

    /// Where a table of contents ends that begins at `index`.
    private func contents(at index: Int) -> Int? {
        let name = bytes.compact(lines[index].range)
        guard name == Array("目录".utf8) || name == Array("目次".utf8), index + 2 < lines.count else { return nil }
        let first = bytes.compact(lines[index + 1].range)
        let limit = min(index + 600, lines.count)
        return (index + 2..<limit).first { bytes.compact(lines[$0].range) == first }
    }
}
