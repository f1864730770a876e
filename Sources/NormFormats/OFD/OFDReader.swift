import NormDocument
import NormText

/// Reads OFD files (GB/T 33190): the text of their pages, in the order in which it stands there.
///
/// The "decoded source text" of an OFD file, in which positions count, is its lines from top to bottom, indented with
/// spaces as on the page; running heads and page numbers are asides.
struct OFDReader {
    private let package: ZipPackage
    private let paths: OFDPaths
    private let limits: FormatLimits
    private var problems: [DocumentProblem] = []
    private var slanted = 0
    /// Templates come on many pages: each is read once.
    private var contents: [String: OFDContent] = [:]
    private var tagged: [String: String] = [:]
    /// Pieces of text that pages may still give: one template may come on all of them.
    private var runsLeft = 2_000_000

    init(_ package: ZipPackage, limits: FormatLimits) {
        self.package = package
        self.limits = limits
        paths = OFDPaths(package: package)
    }

    static func isOFD(_ package: ZipPackage) -> Bool { main(package) != nil }

    private static func main(_ package: ZipPackage) -> ZipEntry? {
        package.entry("OFD.xml") ?? package.entries.first { $0.name.lowercased().hasSuffix("/ofd.xml") }
    }

    mutating func read() throws -> ExtractedText {
        guard let main = OFDReader.main(package) else { throw FormatError.missing("OFD.xml") }
        problems += package.faults.map { DocumentProblem($0.description) }
        let outline = OFDOutline()
        try parse(main, into: outline)
        var pages: [Page] = []
        for root in outline.roots {
            guard let entry = paths.entry(root, from: main.name) else {
                problems.append(DocumentProblem("缺少 \(root.prefix(80))"))
                continue
            }
            pages += try readDocument(entry, pageCount: pages.count)
        }
        let empty = pages.indices.filter { pages[$0].runs.isEmpty && pages[$0].hasImages }
        guard pages.contains(where: { !$0.runs.isEmpty }) else {
            let scan = "扫描件，\(pages.count) 页都只有图像"
            let none = slanted > 0 ? "OFD 中只有倾斜的文字 \(slanted) 字" : "OFD 中没有文字"
            throw FormatError.noText(!empty.isEmpty ? scan : problems.first?.message ?? none)
        }
        var text = PageText(pages).extracted()
        for page in empty.prefix(20) { problems.append(DocumentProblem("第 \(page + 1) 页只有图像，没有可读的文字")) }
        text.output.problems += problems
        if slanted > 0 { text.output.remarks.append("倾斜的文字（水印）\(slanted) 字，未审核") }
        text.output.hints = hints()
        return text
    }

    private mutating func readDocument(_ entry: ZipEntry, pageCount: Int) throws -> [Page] {
        let outline = OFDOutline()
        try parse(entry, into: outline)
        var pages: [Page] = []
        var runs: [OFDTags.Reference: String] = [:]
        var units: OFDUnits?
        for (id, place) in outline.pages {
            guard pageCount + pages.count < limits[.pages] else {
                let limit = FormatError.limit(
                    .pages, found: pageCount + outline.pages.count, cap: limits[.pages])
                problems.append(DocumentProblem(limit.description))
                break
            }
            guard let file = paths.entry(place, from: entry.name), let content = content(of: file) else {
                if paths.entry(place, from: entry.name) == nil {
                    problems.append(DocumentProblem("第 \(pages.count + 1) 页缺失：\(place.prefix(80))"))
                }
                pages.append(Page(height: outline.height ?? 297, runs: []))
                continue
            }
            for run in content.drawing.runs {
                guard let object = run.object else { continue }
                runs[OFDTags.Reference(page: id, object: object), default: ""] += String(
                    decoding: run.text, as: UTF8.self)
            }
            var drawing = content.drawing
            for template in content.templates.prefix(16) {
                guard let place = outline.templates[template], let file = paths.entry(place, from: entry.name),
                    let background = self.content(of: file)
                else { continue }
                drawing.add(background.drawing)
            }
            if !drawing.placements.isEmpty {
                var known = units ?? self.units(outline.resources, from: entry)
                drawing = known.expanded(drawing)
                units = known
            }
            slanted += drawing.slanted
            runsLeft -= drawing.runs.count
            guard runsLeft >= 0 else {
                problems.append(DocumentProblem("文字片段过多，第 \(pageCount + pages.count + 1) 页起未读"))
                break
            }
            pages.append(
                Page(
                    height: content.height ?? outline.height ?? 297, runs: drawing.runs, hasImages: drawing.hasImages))
        }
        problems += units?.problems ?? []
        if let place = outline.customTags { readTags(place, from: entry, runs) }
        return pages
    }

    /// The composite units of the files of resources that a document names.
    private mutating func units(_ places: [String], from document: ZipEntry) -> OFDUnits {
        var units: [String: OFDDrawing] = [:]
        for place in places.prefix(16) {
            guard let file = paths.entry(place, from: document.name), let content = content(of: file) else { continue }
            units.merge(content.units) { first, _ in first }
        }
        return OFDUnits(units)
    }

    private mutating func content(of file: ZipEntry) -> OFDContent? {
        if let known = contents[file.name] { return known }
        let content = OFDContent()
        do {
            try parse(file, into: content)
        } catch {
            problems.append(DocumentProblem("\(file.name.prefix(80)) 无法读取：\(error)"))
            return nil
        }
        contents[file.name] = content
        return content
    }

    /// Parses a part; what is malformed ends it, and is a problem.
    private mutating func parse(_ entry: ZipEntry, into handler: any XMLEventHandler) throws {
        let source = try TextDecoder(maximumSize: limits[.entrySize]).decode(try package.contents(of: entry))
        if let failure = XMLEventParser.parse(source, into: handler) {
            problems.append(DocumentProblem("\(entry.name.prefix(80)) 未读完：\(failure.description)"))
        }
    }

    // MARK: Tags

    private mutating func readTags(_ place: String, from document: ZipEntry, _ runs: [OFDTags.Reference: String]) {
        guard let list = paths.entry(place, from: document.name) else { return }
        let index = OFDTags()
        guard (try? parse(list, into: index)) != nil else { return }
        for file in index.files.prefix(16) {
            let tags = OFDTags()
            guard let entry = paths.entry(file, from: list.name), (try? parse(entry, into: tags)) != nil else {
                continue
            }
            for (name, references) in tags.tags where tagged[name] == nil {
                tagged[name] = references.prefix(200).compactMap { runs[$0] }.joined()
            }
        }
    }

    /// The standard's Chinese names of the parts of an official document.
    private func hints() -> MetadataHints {
        var hints = MetadataHints()
        if let number = tagged["发文字号"], number.hasSuffix("号") { hints.documentNumber = number }
        if let title = tagged["标题"], !title.isEmpty { hints.title = title }
        if let issuer = tagged["发文机关署名"] ?? tagged["发文机关"], !issuer.isEmpty { hints.issuer = issuer }
        return hints
    }
}
