import NormDocument
import NormText

/// Reads `OFD.xml` and `Document.xml`: where the documents, pages and templates of a package stand.
final class OFDOutline: XMLEventHandler {
    private(set) var roots: [String] = []
    private(set) var pages: [(id: String, place: String)] = []
    private(set) var templates: [String: String] = [:]
    private(set) var resources: [String] = []
    private(set) var customTags: String?
    private(set) var height: Double?
    private(set) var title: String?
    private var text: [UInt8]?

    var stopCause: String? { pages.count > 1_000_000 ? "页过多" : nil }

    func start(_ name: ElementName, _ attributes: XMLAttributes, at offset: Int) {
        switch name {
        case "DocRoot", "PublicRes", "DocumentRes", "CustomTags", "PhysicalBox", "Title": text = []
        case "Page": if let place = attributes["BaseLoc"] { pages.append((attributes["ID"] ?? "", place)) }
        case "TemplatePage":
            if let id = attributes["ID"], let place = attributes["BaseLoc"] { templates[id] = place }
        default: break
        }
    }

    func end(_ name: ElementName, at offset: Int) {
        guard let bytes = text else { return }
        let value = String(decoding: bytes, as: UTF8.self).trimmed
        switch name {
        case "DocRoot": roots.append(value)
        case "PublicRes", "DocumentRes": resources.append(value)
        case "CustomTags": customTags = value
        case "PhysicalBox": height = height ?? OFDNumbers.list(Array(value.utf8)).dropFirst(3).first
        case "Title": title = value
        default: return
        }
        text = nil
    }

    func text(_ piece: SourceParagraph.Piece, _ bytes: UnsafeBufferPointer<UInt8>) {
        text?.append(contentsOf: bytes)
    }
}

extension String {
    /// Without white space at both ends.
    var trimmed: String {
        var text = self[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
