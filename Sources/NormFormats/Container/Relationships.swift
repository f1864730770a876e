import NormDocument
import NormText

/// The links from one part of an office package to others (`_rels/….rels`).
final class Relationships: XMLEventHandler {
    /// Kind (the last word of the type's name) and target, in order.
    private(set) var targets: [(kind: String, target: String)] = []

    var stopCause: String? { targets.count > 20_000 ? "关系过多" : nil }

    /// The links of a part, or of the package itself where `part` is empty; none where the file is absent or damaged.
    static func read(of part: String, in package: ZipPackage) -> [(kind: String, target: String)] {
        let folder = part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
        let name = folder + "_rels/" + part.dropFirst(folder.count) + ".rels"
        guard let bytes = try? package.contents(of: name), let text = try? TextDecoder().decode(bytes) else {
            return []
        }
        let reader = Relationships()
        _ = XMLEventParser.parse(text, into: reader)
        return reader.targets.map { ($0.kind, resolve($0.target, in: folder)) }
    }

    func start(_ name: ElementName, _ attributes: XMLAttributes, at offset: Int) {
        guard name == "Relationship", attributes["TargetMode"] != "External", let type = attributes["Type"],
            let target = attributes["Target"]
        else { return }
        let kind = type.utf8.lastIndex(of: 0x2F).map { type[type.utf8.index(after: $0)...] } ?? type[...]
        targets.append((String(kind), target))
    }

    func end(_ name: ElementName, at offset: Int) {}
    func text(_ piece: SourceParagraph.Piece, _ bytes: UnsafeBufferPointer<UInt8>) {}

    /// A target names a place from the folder of its part on, or from the root.
    private static func resolve(_ target: String, in folder: String) -> String {
        if isPlain(target) { return folder + target }
        var parts = target.hasPrefix("/") ? [] : folder.split(separator: "/")
        for part in target.split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        return parts.joined(separator: "/")
    }

    /// Whether a target has none but full names, as nearly all have: no `./`, `../` or `/` in front.
    private static func isPlain(_ target: String) -> Bool {
        var last = UInt8(ascii: "/")
        for byte in target.utf8 {
            if last == 0x2F, byte == 0x2F || byte == 0x2E { return false }
            last = byte
        }
        return last != 0x2F
    }
}
