import NormFormats

/// The parts of a Word file, to be changed and written again in their order.
struct WordPackage {
    private var parts: [(name: String, bytes: [UInt8])]

    private static let contents = "[Content_Types].xml"
    private static let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    private static let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
    private static let contentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"

    init(_ bytes: [UInt8]) throws {
        let package = try ZipPackage(bytes)
        parts = try package.entries.map { ($0.name, $0.isFolder ? [] : try package.contents(of: $0)) }
    }

    func bytes() throws -> [UInt8] { try ZipWriter.package(parts) }

    // MARK: Parts

    private func index(_ name: String) -> Int? {
        parts.firstIndex { $0.name.lowercased() == name.lowercased() }
    }

    func part(_ name: String) throws -> [UInt8] {
        guard let index = index(name) else { throw WordAnnotator.Failure(description: "文件中没有 \(name)") }
        return parts[index].bytes
    }

    mutating func set(_ name: String, _ bytes: [UInt8]) {
        if let index = index(name) { parts[index].bytes = bytes } else { parts.append((name, bytes)) }
    }

    func root(of name: String) throws -> XMLElement {
        do {
            return try XMLElement.root(of: part(name))
        } catch is XMLElement.Malformed {
            throw WordAnnotator.Failure(description: "\(name) 不完整，无法加注")
        }
    }

    // MARK: Comments

    /// A number above those of all comments and changes in the file.
    func freeNumber(_ main: String) throws -> Int {
        let names = [main] + (try commentsPart(of: main).map { [$0] } ?? [])
        let numbers = try names.flatMap { name in
            let bytes = try part(name)
            return try XMLTagReader.tags(of: bytes).compactMap { $0.attribute("w:id", in: bytes).flatMap { Int($0) } }
        }
        return min(max(0, numbers.max() ?? -1), 1 << 30) + 1
    }

    /// Adds comments to the part that holds those of the main part, making one where there is none.
    mutating func add(comments: String, to main: String) throws {
        if let name = try commentsPart(of: main) {
            let root = try root(of: name)
            guard root.name == "w:comments" else {
                throw WordAnnotator.Failure(description: "\(name) 的写法特殊，无法加注")
            }
            try append(comments, to: name)
            return
        }
        let folder = WordPackage.folder(of: main)
        let name = folder + (index(folder + "comments.xml") == nil ? "comments.xml" : "comments-normcheck.xml")
        let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
        set(name, Array((head + "<w:comments xmlns:w=\"\(WordPackage.namespace)\">\(comments)</w:comments>").utf8))
        try register(name, of: main)
    }

    private mutating func register(_ name: String, of main: String) throws {
        let types = try root(of: WordPackage.contents)
        let prefix = WordPackage.prefix(of: types)
        try append(
            "<\(prefix)Override PartName=\"/\(name)\" ContentType=\"\(WordPackage.contentType)\"/>",
            to: WordPackage.contents)
        let relations = WordPackage.relations(of: main)
        let target = name.split(separator: "/").last.map(String.init) ?? name
        let root = try root(of: relations)
        let bytes = try part(relations)
        let taken = Set(root.children.compactMap { $0.start.attribute("Id", in: bytes) })
        let id = (1...).lazy.map { "rIdNormcheck\($0)" }.first { !taken.contains($0) } ?? "rIdNormcheck"
        try append(
            "<\(WordPackage.prefix(of: root))Relationship Id=\"\(id)\" Type=\"\(WordPackage.relation)\""
                + " Target=\"\(target)\"/>", to: relations)
    }

    /// Puts XML before the end of the root.
    private mutating func append(_ xml: String, to name: String) throws {
        let root = try root(of: name)
        guard root.start.kind == .start else {
            throw WordAnnotator.Failure(description: "\(name) 是空的，无法加注")
        }
        var edit = XMLEdit()
        edit.insert(xml, at: root.content.upperBound)
        set(name, edit.applied(to: try part(name)))
    }

    private func commentsPart(of main: String) throws -> String? {
        let relations = WordPackage.relations(of: main)
        let bytes = try part(relations)
        let relation = try root(of: relations).children.first { child in
            child.start.attribute("Type", in: bytes)?.hasSuffix("/comments") == true
        }
        guard let target = relation?.start.attribute("Target", in: bytes) else { return nil }
        return target.hasPrefix("/") ? String(target.dropFirst()) : WordPackage.folder(of: main) + target
    }

    private static func prefix(of root: XMLElement) -> String {
        root.name.firstIndex(of: ":").map { String(root.name[...$0]) } ?? ""
    }

    /// `word/`
    private static func folder(of name: String) -> String {
        name.lastIndex(of: "/").map { String(name[...$0]) } ?? ""
    }

    /// `word/_rels/document.xml.rels`
    private static func relations(of name: String) -> String {
        folder(of: name) + "_rels/" + name.dropFirst(folder(of: name).count) + ".rels"
    }
}
