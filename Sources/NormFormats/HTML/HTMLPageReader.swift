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
    private let limits: FormatLimits
    private var context: htmlParserCtxtPtr?
    private var elements: [OpenElement] = []
    private var rows: [OpenRow] = []
    private var hiddenDepth: Int?
    private var line = HTMLLine(text: [], size: 0, linkSize: 0, isHeading: false, container: 0)
    private var hasSpace = false
    private var links = 0
    private var headings = 0
    private var preformatted = 0
    private var isTitle = false
    private var total = 0

    private init(limits: FormatLimits) { self.limits = limits }

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
            reader.start(String(cString: name), attributes)
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
    private func start(_ name: String, _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) {
        guard page.exceeded == nil else { return }
        let kind = HTMLElement(name)
        var element = OpenElement(kind: kind, container: elements.last?.container ?? 0)
        if elements.count >= limits[.htmlDepth] {
            stop(.limit(.htmlDepth, found: elements.count + 1, cap: limits[.htmlDepth]))
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
        case .numberedList: element.number = (value(of: "start", attributes).flatMap { Int($0) } ?? 1) &- 1
        default: break
        }
        elements.append(element)
        if case .item = kind { number(attributes) }
        if case .hidden = kind {
            hiddenDepth = elements.count
        } else if isHidden(attributes) {
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
    private func number(_ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) {
        guard elements.count >= 2, case .numberedList = elements[elements.count - 2].kind else { return }
        let list = elements.count - 2
        elements[list].number = value(of: "value", attributes).flatMap { Int($0) } ?? elements[list].number &+ 1
        for byte in "\(elements[list].number).".utf8 { append(byte) }
    }

    private func isHidden(_ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) -> Bool {
        guard attributes != nil else { return false }
        if let style = value(of: "style", attributes) {
            let style = style.lowercased().filter { $0 != " " }
            if style.contains("display:none") || style.contains("visibility:hidden") { return true }
        }
        return value(of: "hidden", attributes) != nil
    }

    private func readMeta(_ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) {
        if let charset = value(of: "charset", attributes) { page.declaredEncoding = charset }
        guard let content = value(of: "content", attributes) else { return }
        if let name = value(of: "name", attributes), page.meta.count < 200 {
            page.meta[name.lowercased()] = content
        } else if let at = content.lowercased().range(of: "charset=") {
            page.declaredEncoding = String(content[at.upperBound...])
        }
    }

    private func value(of name: String, _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) -> String? {
        guard var next = attributes else { return nil }
        while let key = next[0] {
            if String(cString: key) == name { return next[1].map { String(cString: $0) } ?? "" }
            next += 2
        }
        return nil
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
        if total > limits[.textSize] { stop(.limit(.textSize, found: total, cap: limits[.textSize])) }
    }

    private func append(_ byte: UInt8) {
        guard hiddenDepth == nil else { return }
        if byte == 0x0A {
            hasSpace = false
            line.text.append(byte)
            return
        }
        withUnsafePointer(to: byte) { append(UnsafeBufferPointer(start: $0, count: 1)) }
    }

    /// Bytes of a word, or a space that counts.
    private func append(_ word: UnsafeBufferPointer<UInt8>) {
        if hasSpace, let last = line.text.last, last > 0x20 { line.text.append(0x20) }
        hasSpace = false
        line.text.append(contentsOf: word)
        let count = word.count { $0 & 0xC0 != 0x80 && $0 != 0x20 }
        line.size += count
        if links > 0 { line.linkSize += count }
    }

    private func endLine() { endLine(in: elements.last?.container ?? 0) }

    private func endLine(in container: Int) {
        hasSpace = false
        guard !line.text.isEmpty else { return }
        while let last = line.text.last, last <= 0x20 { line.text.removeLast() }
        let leading = line.text.prefix { $0 <= 0x20 }.count
        if leading > 0 { line.text.removeFirst(leading) }
        line.container = container
        line.isHeading = headings > 0
        if !line.text.isEmpty { page.lines.append(line) }
        line = HTMLLine(text: [], size: 0, linkSize: 0, isHeading: false, container: container)
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
            joined.cells.append(String(decoding: text, as: UTF8.self))
            joined.text += text
        }
        page.lines.removeSubrange(row.start...)
        page.lines.append(joined)
    }
}
