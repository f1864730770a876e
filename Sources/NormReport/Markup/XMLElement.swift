/// An element of an XML text, by the bytes it covers.
struct XMLElement {
    let name: String
    /// From `<` of its start tag to behind `>` of its end tag.
    let range: Range<Int>
    /// Between its tags; empty where it has but one.
    let content: Range<Int>
    let start: XMLTag
    let children: [XMLElement]

    /// A text whose tags do not match.
    struct Malformed: Error, CustomStringConvertible {
        var description: String { "不是完整的 XML" }
    }

    /// How deep elements may stand in each other.
    private static let depth = 200

    /// The root of a well-formed text without document type.
    static func root(of bytes: [UInt8]) throws(Malformed) -> XMLElement {
        let tags = try XMLTagReader.tags(of: bytes)
        var open: [(tag: XMLTag, children: [XMLElement])] = []
        for tag in tags {
            let element: XMLElement
            switch tag.kind {
            case .start:
                guard open.count < depth else { throw Malformed() }
                open.append((tag, []))
                continue
            case .empty:
                let end = tag.range.upperBound
                element = XMLElement(name: tag.name, range: tag.range, content: end..<end, start: tag, children: [])
            case .end:
                guard let last = open.popLast(), last.tag.name == tag.name else { throw Malformed() }
                element = XMLElement(
                    name: tag.name, range: last.tag.range.lowerBound..<tag.range.upperBound,
                    content: last.tag.range.upperBound..<tag.range.lowerBound, start: last.tag, children: last.children)
            }
            guard !open.isEmpty else { return element }
            open[open.count - 1].children.append(element)
        }
        throw Malformed()
    }

    func child(_ name: String) -> XMLElement? { children.first { $0.name == name } }

    /// The first element of a name, in the order of the text, this one included.
    func first(_ name: String) -> XMLElement? {
        if self.name == name { return self }
        for child in children {
            if let found = child.first(name) { return found }
        }
        return nil
    }
}
