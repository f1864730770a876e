import FoundationEssentials
import NormFormats

/// The parts of a Word file into which an opinion is filled: a `.docx`, or a folder with the parts of one.
struct WordTemplate: Sendable {
    private(set) var parts: [(name: String, bytes: [UInt8])]
    private let path: String

    static let main = "word/document.xml"
    private static let contents = "[Content_Types].xml"
    private static let styles = "word/styles.xml"

    init(path: String) throws {
        self.path = path
        var isFolder = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw OpinionTemplates.Failure(path: path, cause: "不存在")
        }
        do {
            parts = isFolder ? try WordTemplate.parts(inFolder: path) : try WordTemplate.parts(ofFile: path)
        } catch let error as FormatError {
            throw OpinionTemplates.Failure(path: path, cause: "\(error)")
        }
        guard part(WordTemplate.main) != nil else {
            throw OpinionTemplates.Failure(path: path, cause: "没有 \(WordTemplate.main)")
        }
    }

    private static func parts(inFolder path: String) throws -> [(name: String, bytes: [UInt8])] {
        let names = try FileManager.default.subpathsOfDirectory(atPath: path).filter {
            $0.hasSuffix(".xml") || $0.hasSuffix(".rels")
        }
        // Readers look for the list of contents first.
        let order = names.sorted { ($0 == contents ? "" : $0) < ($1 == contents ? "" : $1) }
        return try order.map { ($0, try OpinionTemplates.read(path + "/" + $0)) }
    }

    private static func parts(ofFile path: String) throws -> [(name: String, bytes: [UInt8])] {
        let package = try ZipPackage(try OpinionTemplates.read(path))
        return try package.entries.filter { !$0.isFolder }.map { ($0.name, try package.contents(of: $0)) }
    }

    func part(_ name: String) -> [UInt8]? { parts.first { $0.name == name }?.bytes }

    private mutating func set(_ name: String, _ bytes: [UInt8]) {
        if let index = parts.firstIndex(where: { $0.name == name }) { parts[index].bytes = bytes }
    }

    /// Fills the body once for each list of values, each on a new page, and headers and footers with the first.
    mutating func fill(_ values: [[String: WordControls.Value]]) throws {
        for (name, bytes) in parts where WordTemplate.isFurniture(name) {
            let root = try element(of: bytes, name)
            var edit = XMLEdit()
            WordControls(values: values.first ?? [:], keepsNumbers: true).fill(root, of: bytes, in: &edit)
            set(name, edit.applied(to: bytes))
        }
        guard let bytes = part(WordTemplate.main) else { return }
        guard let body = try element(of: bytes, WordTemplate.main).child("w:body") else {
            throw OpinionTemplates.Failure(path: path, cause: "\(WordTemplate.main) 没有 w:body")
        }
        let last = body.children.last.flatMap { $0.name == "w:sectPr" ? $0.range.lowerBound : nil }
        let flow = body.content.lowerBound..<(last ?? body.content.upperBound)
        var result = Array(bytes[..<flow.lowerBound])
        for (index, values) in values.enumerated() {
            if index > 0 { result += WordTemplate.pageBreak.utf8 }
            var edit = XMLEdit()
            WordControls(values: values, keepsNumbers: index == 0).fill(body, of: bytes, in: &edit)
            result += edit.applied(to: bytes, in: flow)
        }
        set(WordTemplate.main, result + bytes[flow.upperBound...])
    }

    /// Adds the styles that the file lacks of another.
    mutating func addStyles(of other: WordTemplate) throws {
        guard let own = part(WordTemplate.styles), let theirs = other.part(WordTemplate.styles) else {
            throw OpinionTemplates.Failure(path: path, cause: "没有 \(WordTemplate.styles)")
        }
        let root = try element(of: own, WordTemplate.styles)
        let known = Set(root.children.compactMap { $0.start.attribute("w:styleId", in: own) })
        let missing = try element(of: theirs, WordTemplate.styles).children.filter { style in
            style.name == "w:style"
                && style.start.attribute("w:styleId", in: theirs).map { !known.contains($0) } == true
        }
        var edit = XMLEdit()
        for style in missing where style.start.attribute("w:default", in: theirs) == nil {
            edit.insert(String(decoding: theirs[style.range], as: UTF8.self), at: root.content.upperBound)
        }
        set(WordTemplate.styles, edit.applied(to: own))
    }

    private static let pageBreak = "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>"

    private static func isFurniture(_ name: String) -> Bool {
        name.hasSuffix(".xml") && (name.hasPrefix("word/header") || name.hasPrefix("word/footer"))
    }

    private func element(of bytes: [UInt8], _ name: String) throws -> XMLElement {
        do {
            return try XMLElement.root(of: bytes)
        } catch {
            throw OpinionTemplates.Failure(path: path, cause: "\(name) \(error)")
        }
    }
}
