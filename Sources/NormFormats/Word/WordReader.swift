import NormDocument
import NormText

/// Reads the parts of a Word package: the main part, the lists and styles that number its paragraphs, and what stands
/// beside the text.
struct WordReader {
    private let package: ZipPackage
    private let limits: FormatLimits
    private let partName: String
    private let links: [(kind: String, target: String)]

    init(_ package: ZipPackage, limits: FormatLimits) {
        self.package = package
        self.limits = limits
        let root = Relationships.read(of: "", in: package)
        partName = root.first { $0.kind == "officeDocument" }?.target ?? "word/document.xml"
        links = Relationships.read(of: partName, in: package)
    }

    /// Whether a package holds a Word file.
    static func isWord(_ package: ZipPackage) -> Bool {
        package.entry("word/document.xml") != nil
            || package.entry("[Content_Types].xml") != nil && package.entries.contains { $0.name.hasPrefix("word/") }
    }

    func read() throws -> WordFile {
        let part = try contents(partName)
        var problems = package.faults.map { DocumentProblem($0.description) }
        // Styles are often the largest part by far, and count for the numbers of lists alone.
        let usesStyles = part.bytes.holds(Array("pStyle".utf8), by: 1)
        let numbering = WordNumberingReader()
        if usesStyles || holdsLists(part.bytes) { problems += parse("numbering", into: numbering) }
        let styles = WordStylesReader()
        if usesStyles, !numbering.numbering.lists.isEmpty {
            problems += parse("styles", into: styles, if: holdsLists)
        }

        let body = WordBodyReader(
            part: part.bytes, numbering: numbering.numbering, styles: styles.result, limits: limits)
        let failure = XMLEventParser.parse(part, into: body)
        if case .documentType(let name, let line)? = failure {
            throw XMLReadingError.documentType(name: name, line: line)
        }
        body.finish()
        if let limit = body.exceeded { problems.append(DocumentProblem(limit.description)) }
        if let failure, body.exceeded == nil {
            guard !body.lines.isBlank else { throw XMLReadingError.unreadable(failure.description) }
            problems.append(DocumentProblem("\(partName) 未读完：\(failure.description)，此后内容未读"))
        }
        if body.changes.chunks > 0 { problems.append(DocumentProblem("文件引用的外部文档 \(body.changes.chunks) 个，未读")) }
        if body.changes.objects > 0 { problems.append(DocumentProblem("文件内嵌的文档 \(body.changes.objects) 个，未读")) }
        guard !body.lines.isBlank else {
            throw FormatError.noText(problems.first?.message ?? "文件中只有图片或者空白段落")
        }
        var text = body.lines.extracted()
        text.output.problems += problems
        text.output.remarks = body.changes.remarks
        text.output.automaticNumbers = body.map.pieces.filter { $0.run == nil && $0.xml.isEmpty }.map(\.source)
        text.output.asides = asides(anchors: body.anchors)
        return WordFile(text: text, map: body.map, partName: partName, part: part.bytes)
    }

    /// Whether a part has paragraphs or styles with numbers of lists: the element is `w:numPr`.
    private func holdsLists(_ bytes: [UInt8]) -> Bool { bytes.holds(Array("numPr".utf8), by: 1) }

    private func contents(_ name: String) throws -> SourceText {
        let bytes = try package.contents(of: name)
        return try TextDecoder(maximumSize: limits[.entrySize]).decode(bytes)
    }

    /// Reads a part that need not exist; what is wrong with it is a problem. `matters`: whether bytes that look so are
    /// worth the reading.
    private func parse(
        _ kind: String, into handler: any XMLEventHandler, if matters: ([UInt8]) -> Bool = { _ in true }
    ) -> [DocumentProblem] {
        guard let name = links.first(where: { $0.kind == kind })?.target, package.entry(name) != nil else { return [] }
        do {
            let part = try contents(name)
            guard matters(part.bytes), let failure = XMLEventParser.parse(part, into: handler) else { return [] }
            return [DocumentProblem("\(name) 未读完：\(failure.description)，自动编号可能不准")]
        } catch {
            return [DocumentProblem("\(name) 无法读取：\(error)，自动编号可能不准")]
        }
    }

    // MARK: Beside the text

    private func asides(anchors: [WordAnchor]) -> [Aside] {
        var asides: [Aside] = []
        for (kind, target) in links {
            switch kind {
            case "comments": asides += notes(target, .comment, anchors.filter { $0.kind == .comment })
            case "footnotes": asides += notes(target, .footnote, anchors.filter { $0.kind == .footnote })
            case "endnotes": asides += notes(target, .endnote, anchors.filter { $0.kind == .endnote })
            case "header": asides += furniture(target, .header)
            case "footer": asides += furniture(target, .footer)
            default: break
            }
        }
        return asides
    }

    private func notes(_ name: String, _ kind: Aside.Kind, _ anchors: [WordAnchor]) -> [Aside] {
        let places = Dictionary(anchors.map { ($0.id, $0.offset) }) { first, _ in first }
        let reader = WordNoteReader()
        guard let part = try? contents(name) else { return [] }
        _ = XMLEventParser.parse(part, into: reader)
        return reader.notes.filter { !$0.text.isEmpty }
            .map { Aside(kind: kind, text: $0.text, anchor: places[$0.id]) }
    }

    private func furniture(_ name: String, _ kind: Aside.Kind) -> [Aside] {
        guard let part = try? contents(name) else { return [] }
        let body = WordBodyReader(part: part.bytes, numbering: WordNumbering(), styles: WordStyles(), limits: limits)
        _ = XMLEventParser.parse(part, into: body)
        body.finish()
        guard !body.lines.isBlank else { return [] }
        let text = String(decoding: body.lines.bytes, as: UTF8.self).split(separator: "\n").joined(separator: "\n")
        return [Aside(kind: kind, text: text)]
    }
}
