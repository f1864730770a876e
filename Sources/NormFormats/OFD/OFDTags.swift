import NormDocument
import NormText

/// Reads the custom tags of an OFD document (GB/T 33477): which objects of which page are its title, number and so on.
final class OFDTags: XMLEventHandler {
    struct Reference: Hashable {
        let page: String
        let object: String
    }

    /// Files that the list of tags names.
    private(set) var files: [String] = []
    private(set) var tags: [String: [Reference]] = [:]
    private var names: [String] = []
    private var page = ""
    private var text: [UInt8] = []

    var stopCause: String? { names.count > 64 ? "标引嵌套过深" : nil }

    func start(_ name: ElementName, _ attributes: XMLAttributes, at offset: Int) {
        names.append(name.string)
        text = []
        if name == "ObjectRef" { page = attributes["PageRef"] ?? "" }
    }

    func end(_ name: ElementName, at offset: Int) {
        _ = names.popLast()
        let value = String(decoding: text, as: UTF8.self).trimmed
        text = []
        switch name {
        case "FileLoc": files.append(value)
        case "ObjectRef":
            if let owner = names.last { tags[owner, default: []].append(Reference(page: page, object: value)) }
        default: break
        }
    }

    func text(_ piece: SourceParagraph.Piece, _ bytes: UnsafeBufferPointer<UInt8>) { text += bytes }
}
