import CXML2
import NormText

/// Drives the HTML parser of libxml2 over a page, and makes lines of what it finds.
struct HTMLPageReader {
    private struct OpenElement {
        let kind: HTMLElement
        let container: Int
        /// For `.numberedList`, the number of its last item.
        var number = 0
    }

    private struct OpenRow {
        /// Index of its first line, and of the first line of each cell.
        let start: Int
        var cells: [Int] = []
        /// Holds a table of its own, or text like a page's: it places things, and is no row of data.
        var isLayout = false
    }

    private let skeleton: HTMLSkeleton
    private let maximumDepth: Int
    private let maximumSize: Int
    private let context: htmlParserCtxtPtr
    private var page = HTMLPage()
    private var elements: [OpenElement] = []
    private var rows: [OpenRow] = []
    private var hiddenDepth: Int?
    /// Where the open line begins in `page.text`, and how many bytes of white space and scalars in links it has.
    private var lineStart = 0
    private var spaces = 0
    private var linkSize = 0
    private var hasSpace = false
    private var links = 0
    private var headings = 0
    private var preformatted = 0
    private var isTitle = false
    private var total = 0

    private init(_ skeleton: HTMLSkeleton, _ context: htmlParserCtxtPtr, limits: FormatLimits) {
        self.skeleton = skeleton
        self.context = context
        maximumDepth = limits[.htmlDepth]
        maximumSize = limits[.textSize]
    }

    /// Reads a page; `bytes` is UTF-8, whatever the page declares.
    static func read(_ bytes: [UInt8], limits: FormatLimits) -> HTMLPage {
        guard let context = htmlNewParserCtxt() else { return HTMLPage() }
        defer { htmlFreeParserCtxt(context) }
        context.pointee.sax.pointee = callbacks()
        return bytes.withUnsafeBufferPointer { bytes in
            let skeleton = HTMLSkeleton(bytes)
            var reader = HTMLPageReader(skeleton, context, limits: limits)
            withUnsafeMutablePointer(to: &reader) { parse(skeleton.bytes, context, into: $0) }
            reader.endLine()
            return reader.page
        }
    }

    private static func parse(
        _ bytes: [UInt8], _ context: htmlParserCtxtPtr, into reader: UnsafeMutablePointer<HTMLPageReader>
    ) {
        context.pointee.userData = UnsafeMutableRawPointer(reader)
        let options = HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
        bytes.withUnsafeBytes { buffer in
            let document = htmlCtxtReadMemory(
                context, buffer.assumingMemoryBound(to: CChar.self).baseAddress, Int32(clamping: buffer.count), nil,
                "UTF-8", Int32(bitPattern: UInt32(options)))
            if let document { xmlFreeDoc(document) }
        }
    }

    private static func callbacks() -> xmlSAXHandler {
        var sax = xmlSAXHandler()
        sax.startElement = { data, name, attributes in
            guard let name else { return }
            HTMLPageReader.at(data)?.pointee.start(ElementName(name), HTMLAttributes(attributes))
        }
        sax.endElement = { data, _ in HTMLPageReader.at(data)?.pointee.end() }
        sax.characters = { data, text, count in
            guard let text else { return }
            HTMLPageReader.at(data)?.pointee.texts(UnsafeBufferPointer(start: text, count: Int(count)))
        }
        sax.ignorableWhitespace = sax.characters
        sax.comment = { data, _ in HTMLPageReader.at(data)?.pointee.comment() }
        return sax
    }

    @inline(__always)
    private static func at(_ data: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<HTMLPageReader>? {
        data?.assumingMemoryBound(to: HTMLPageReader.self)
    }

    private mutating func stop(_ cause: FormatError) {
        page.exceeded = page.exceeded ?? cause
        xmlStopParser(context)
    }
}

extension HTMLPageReader {
    /// The one behind the page spares the parser the spaces after it.
    private func comment() {
        guard let input = context.pointee.input?.pointee else { return }
        if input.end - input.cur <= HTMLSkeleton.rest { xmlStopParser(context) }
    }
}

// MARK: Elements

extension HTMLPageReader {
    private mutating func start(_ name: ElementName, _ attributes: HTMLAttributes) {
        guard page.exceeded == nil else { return }
        let kind = HTMLElement(name)
        var element = OpenElement(kind: kind, container: elements.last?.container ?? 0)
        if elements.count >= maximumDepth {
            stop(.limit(.htmlDepth, found: elements.count + 1, cap: maximumDepth))
        }
        if hiddenDepth != nil {
            elements.append(element)
            return
        }
        switch kind {
        case .container, .cell:
            endLine()
            if case .cell = kind, let row = rows.indices.last { rows[row].cells.append(page.lines.count) }
            if name == "table", let row = rows.indices.last { rows[row].isLayout = true }
            page.containers.append(HTMLPage.Container(parent: element.container))
            element = OpenElement(kind: kind, container: page.containers.count - 1)
        case .block, .heading, .row, .numberedList, .bulletList, .item, .preformatted: endLine()
        case .lineBreak: append(0x0A)
        case .link: links += 1
        case .title: isTitle = true
        case .meta: readMeta(attributes)
        case .inline, .hidden: break
        }
        switch kind {
        case .heading: headings += 1
        case .preformatted: preformatted += 1
        case .row: rows.append(OpenRow(start: page.lines.count))
        case .numberedList: element.number = (attributes["start"].flatMap { Int($0) } ?? 1) &- 1
        default: break
        }
        elements.append(element)
        if case .item = kind { number(attributes) }
        if case .hidden = kind {
            hiddenDepth = elements.count
        } else if attributes.areHiding {
            hiddenDepth = elements.count
        }
    }

    private mutating func end() {
        guard let element = elements.popLast() else { return }
        if let depth = hiddenDepth {
            guard elements.count < depth else { return }
            hiddenDepth = nil
        }
        switch element.kind {
        case .block, .container, .numberedList, .bulletList, .item, .cell: endLine(in: element.container)
        case .preformatted:
            endLine(in: element.container)
            preformatted = max(0, preformatted - 1)
        case .heading:
            endLine(in: element.container)
            headings = max(0, headings - 1)
        case .row:
            endLine(in: element.container)
            endRow(in: element.container)
        case .link: links = max(0, links - 1)
        case .title: isTitle = false
        case .lineBreak, .meta, .inline, .hidden: break
        }
    }

    /// The number that a browser would print before the item of a list.
    private mutating func number(_ attributes: HTMLAttributes) {
        guard elements.count >= 2, case .numberedList = elements[elements.count - 2].kind else { return }
        let list = elements.count - 2
        elements[list].number = attributes["value"].flatMap { Int($0) } ?? elements[list].number &+ 1
        for byte in "\(elements[list].number).".utf8 { append(byte) }
    }

    private mutating func readMeta(_ attributes: HTMLAttributes) {
        if let charset = attributes["charset"] { page.declaredEncoding = charset }
        guard let content = attributes["content"] else { return }
        if let name = attributes["name"], page.meta.count < 200 {
            page.meta[name.lowercased()] = content
        } else if let declared = HTMLPageReader.charset(content) {
            page.declaredEncoding = declared
        }
    }

    /// What follows `charset=`.
    private static func charset(_ content: String) -> String? {
        let bytes = Array(content.utf8)
        let mark = Array("charset=".utf8)
        let lower = bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        guard let at = lower.indices.first(where: { lower[$0...].starts(with: mark) }) else { return nil }
        return String(decoding: bytes[(at + mark.count)...], as: UTF8.self)
    }
}

// MARK: Lines

extension HTMLPageReader {
    private mutating func texts(_ bytes: UnsafeBufferPointer<UInt8>) {
        var at = 0
        while at < bytes.count {
            let (parts, length) = skeleton.text(in: bytes, at: at)
            if let parts {
                for part in parts { read(part) }
            } else {
                text(UnsafeBufferPointer(rebasing: bytes[at..<at + length]))
            }
            at += length
        }
    }

    private mutating func read(_ part: HTMLSkeleton.Part) {
        if part.isParagraphBreak {
            if page.exceeded == nil, hiddenDepth == nil { endLine() }
        } else if part.isLineBreak {
            if page.exceeded == nil { append(0x0A) }
        } else {
            text(skeleton.words(part))
        }
    }

    private mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard !isTitle, hiddenDepth == nil, page.exceeded == nil else { return }
        var at = 0
        while at < bytes.count {
            let end = bytes.firstPlace(below: 0x21, from: at)
            if end > at {
                append(UnsafeBufferPointer(rebasing: bytes[at..<end]))
                at = end
                continue
            }
            switch bytes[at] {
            case 0x09, 0x0A, 0x0D, 0x20:
                if preformatted > 0 {
                    append(bytes[at] == 0x0A ? 0x0A : 0x20)
                } else {
                    hasSpace = true
                }
            // No other control character is part of a page.
            default: break
            }
            at += 1
        }
        total += bytes.count
        if total > maximumSize { stop(.limit(.textSize, found: total, cap: maximumSize)) }
    }

    private mutating func append(_ byte: UInt8) {
        guard hiddenDepth == nil else { return }
        if byte == 0x0A {
            hasSpace = false
            appendSpace(byte)
            return
        }
        withUnsafePointer(to: byte) { append(UnsafeBufferPointer(start: $0, count: 1)) }
    }

    /// Bytes of a word, or a space that counts.
    private mutating func append(_ word: UnsafeBufferPointer<UInt8>) {
        if hasSpace, page.text.count > lineStart, let last = page.text.last, last > 0x20 { appendSpace(0x20) }
        hasSpace = false
        page.text.append(contentsOf: word)
        if word.first == 0x20 { spaces += 1 }
        if links > 0 { linkSize += UTF8Scalar.count(word) - (word.first == 0x20 ? 1 : 0) }
    }

    private mutating func appendSpace(_ byte: UInt8) {
        page.text.append(byte)
        spaces += 1
    }

    private mutating func endLine() { endLine(in: elements.last?.container ?? 0) }

    private mutating func endLine(in container: Int) {
        hasSpace = false
        guard page.text.count > lineStart else { return }
        var range = lineStart..<page.text.count
        while let first = range.first, page.text[first] <= 0x20 { range.removeFirst() }
        while let last = range.last, page.text[last] <= 0x20 { range.removeLast() }
        if !range.isEmpty {
            let size = page.text.withUnsafeBufferPointer {
                UTF8Scalar.count(UnsafeBufferPointer(rebasing: $0[lineStart...]))
            }
            page.lines.append(
                HTMLLine(
                    range: range, size: size - spaces, linkSize: linkSize, isHeading: headings > 0,
                    container: container))
        }
        lineStart = page.text.count
        spaces = 0
        linkSize = 0
    }

    /// A row of data becomes one line; a row that lays out a page, or has one cell, keeps its lines.
    private mutating func endRow(in container: Int) {
        guard let row = rows.popLast() else { return }
        let lines = page.lines[min(row.start, page.lines.count)...]
        let isLayout =
            row.isLayout || row.cells.count < 2 || lines.count > 6 * row.cells.count
            || lines.contains { $0.size > 1_500 }
        guard !isLayout, let first = lines.first else {
            if row.isLayout, let outer = rows.indices.last { rows[outer].isLayout = true }
            return
        }
        var text: [UInt8] = []
        text.reserveCapacity(page.text.count - first.range.lowerBound)
        var size = 0
        var linkSize = 0
        var cells: [Range<Int>] = []
        let bounds = row.cells + [page.lines.count]
        let start = first.range.lowerBound
        for (cell, from) in row.cells.enumerated() {
            if cell > 0 { text += Array("｜".utf8) }
            let cellStart = text.count
            for part in page.lines[min(from, bounds[cell + 1])..<bounds[cell + 1]] {
                if text.count > cellStart { text.append(0x20) }
                for byte in page.text[part.range] { text.append(byte == 0x0A ? 0x20 : byte) }
                size += part.size
                linkSize += part.linkSize
            }
            cells.append(start + cellStart..<start + text.count)
        }
        page.lines.removeSubrange(row.start...)
        page.text.replaceSubrange(start..., with: text)
        lineStart = page.text.count
        page.lines.append(
            HTMLLine(
                range: start..<page.text.count, size: size, linkSize: linkSize, isHeading: false, cells: cells,
                container: container))
    }
}
