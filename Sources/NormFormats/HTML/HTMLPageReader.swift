import CXML2

/// Drives the HTML parser of libxml2 over a page, and makes lines of what it finds.
final class HTMLPageReader {
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

    private var page = HTMLPage()
    private let maximumDepth: Int
    private let maximumSize: Int
    private var context: htmlParserCtxtPtr?
    private var elements: [OpenElement] = []
    private var rows: [OpenRow] = []
    private var hiddenDepth: Int?
    /// The text of the open line, and how much of it stands in links.
    private var line: [UInt8] = []
    private var linkSize = 0
    private var hasSpace = false
    private var links = 0
    private var headings = 0
    private var preformatted = 0
    private var isTitle = false
    private var total = 0

    private init(limits: FormatLimits) {
        maximumDepth = limits[.htmlDepth]
        maximumSize = limits[.textSize]
    }

    /// Reads a page; `bytes` is UTF-8, whatever the page declares.
    static func read(_ bytes: [UInt8], limits: FormatLimits) -> HTMLPage {
        let reader = HTMLPageReader(limits: limits)
        guard let context = htmlNewParserCtxt() else { return reader.page }
        defer { htmlFreeParserCtxt(context) }
        reader.context = context
        context.pointee.sax.pointee = callbacks()
        context.pointee.userData = Unmanaged.passUnretained(reader).toOpaque()
        let options = HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
        bytes.withUnsafeBytes { buffer in
            let document = htmlCtxtReadMemory(
                context, buffer.assumingMemoryBound(to: CChar.self).baseAddress, Int32(clamping: buffer.count), nil,
                "UTF-8", Int32(bitPattern: UInt32(options)))
            if let document { xmlFreeDoc(document) }
        }
        reader.endLine()
        return withExtendedLifetime(reader) { reader.page }
    }

    private static func callbacks() -> xmlSAXHandler {
        var sax = xmlSAXHandler()
        sax.startElement = { data, name, attributes in
            guard let reader = HTMLPageReader.from(data), let name else { return }
            reader.start(ElementName(name), HTMLAttributes(attributes))
        }
        sax.endElement = { data, name in HTMLPageReader.from(data)?.end() }
        sax.characters = { data, text, count in
            guard let text else { return }
            HTMLPageReader.from(data)?.text(UnsafeBufferPointer(start: text, count: Int(count)))
        }
        sax.ignorableWhitespace = sax.characters
        return sax
    }

    private static func from(_ data: UnsafeMutableRawPointer?) -> HTMLPageReader? {
        data.map { Unmanaged<HTMLPageReader>.fromOpaque($0).takeUnretainedValue() }
    }

    private func stop(_ cause: FormatError) {
        page.exceeded = page.exceeded ?? cause
        if let context { xmlStopParser(context) }
    }
}

// MARK: Elements

extension HTMLPageReader {
    private func start(_ name: ElementName, _ attributes: HTMLAttributes) {
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

    private func end() {
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
    private func number(_ attributes: HTMLAttributes) {
        guard elements.count >= 2, case .numberedList = elements[elements.count - 2].kind else { return }
        let list = elements.count - 2
        elements[list].number = attributes["value"].flatMap { Int($0) } ?? elements[list].number &+ 1
        for byte in "\(elements[list].number).".utf8 { append(byte) }
    }

    private func readMeta(_ attributes: HTMLAttributes) {
        if let charset = attributes["charset"] { page.declaredEncoding = charset }
        guard let content = attributes["content"] else { return }
        if let name = attributes["name"], page.meta.count < 200 {
            page.meta[name.lowercased()] = content
        } else if let at = content.lowercased().range(of: "charset=") {
            page.declaredEncoding = String(content[at.upperBound...])
        }
    }
}

extension String {
    /// Where `word` first stands.
    fileprivate func range(of word: String) -> Range<String.Index>? { self.ranges(of: word).first }
}

// MARK: Lines

extension HTMLPageReader {
    private func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if isTitle, page.title.utf8.count < 2_000 { page.title += String(decoding: bytes, as: UTF8.self) }
        guard !isTitle, hiddenDepth == nil, page.exceeded == nil else { return }
        var at = 0
        while at < bytes.count {
            if bytes[at] > 0x20 {
                let start = at
                while at < bytes.count, bytes[at] > 0x20 { at += 1 }
                append(UnsafeBufferPointer(rebasing: bytes[start..<at]))
                continue
            }
            if preformatted > 0 {
                append(bytes[at] == 0x0A ? 0x0A : 0x20)
            } else {
                hasSpace = true
            }
            at += 1
        }
        total += bytes.count
        if total > maximumSize { stop(.limit(.textSize, found: total, cap: maximumSize)) }
    }

    private func append(_ byte: UInt8) {
        guard hiddenDepth == nil else { return }
        if byte == 0x0A {
            hasSpace = false
            line.append(byte)
            return
        }
        withUnsafePointer(to: byte) { append(UnsafeBufferPointer(start: $0, count: 1)) }
    }

    /// Bytes of a word, or a space that counts.
    private func append(_ word: UnsafeBufferPointer<UInt8>) {
        if hasSpace, let last = line.last, last > 0x20 { line.append(0x20) }
        hasSpace = false
        line.append(contentsOf: word)
        if links > 0 { linkSize += HTMLLine.size(of: word) }
    }

    private func endLine() { endLine(in: elements.last?.container ?? 0) }

    private func endLine(in container: Int) {
        hasSpace = false
        guard !line.isEmpty else { return }
        if let start = line.firstIndex(where: { $0 > 0x20 }), let last = line.lastIndex(where: { $0 > 0x20 }) {
            let size = line.withUnsafeBufferPointer(HTMLLine.size)
            page.lines.append(
                HTMLLine(
                    text: Array(line[start...last]), size: size, linkSize: linkSize, isHeading: headings > 0,
                    container: container))
        }
        line.removeAll(keepingCapacity: true)
        linkSize = 0
    }

    /// A row of data becomes one line; a row that lays out a page, or has one cell, keeps its lines.
    private func endRow(in container: Int) {
        guard let row = rows.popLast() else { return }
        let lines = page.lines[min(row.start, page.lines.count)...]
        let isLayout =
            row.isLayout || row.cells.count < 2 || lines.count > 6 * row.cells.count
            || lines.contains { $0.size > 1_500 }
        guard !isLayout, !lines.isEmpty else {
            if row.isLayout, let outer = rows.indices.last { rows[outer].isLayout = true }
            return
        }
        var joined = HTMLLine(text: [], size: 0, linkSize: 0, isHeading: false, container: container)
        let bounds = row.cells + [page.lines.count]
        for (cell, start) in row.cells.enumerated() {
            if cell > 0 { joined.text += Array("｜".utf8) }
            let parts = page.lines[min(start, bounds[cell + 1])..<bounds[cell + 1]]
            var text: [UInt8] = []
            for part in parts {
                if !text.isEmpty { text.append(0x20) }
                text += part.text.map { $0 == 0x0A ? 0x20 : $0 }
                joined.size += part.size
                joined.linkSize += part.linkSize
            }
            joined.cells.append(text)
            joined.text += text
        }
        page.lines.removeSubrange(row.start...)
        page.lines.append(joined)
    }
}
