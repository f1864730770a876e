/// Finds the tags of an XML text. Comments, instructions and CDATA are passed over.
struct XMLTagReader {
    private let bytes: [UInt8]
    private var at = 0

    static func tags(of bytes: [UInt8]) throws(XMLElement.Malformed) -> [XMLTag] {
        var reader = XMLTagReader(bytes: bytes)
        var tags: [XMLTag] = []
        while let tag = try reader.next() { tags.append(tag) }
        return tags
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private mutating func next() throws(XMLElement.Malformed) -> XMLTag? {
        while let start = bytes[at...].firstIndex(of: UInt8(ascii: "<")) {
            at = start
            guard try skipsAside() else { return try tag() }
        }
        return nil
    }

    /// Passes over a comment, CDATA or an instruction.
    private mutating func skipsAside() throws(XMLElement.Malformed) -> Bool {
        for (opening, closing) in [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>")] {
            if try skip(opening, closing) { return true }
        }
        return false
    }

    private mutating func skip(_ opening: String, _ closing: String) throws(XMLElement.Malformed) -> Bool {
        guard bytes[at...].starts(with: opening.utf8) else { return false }
        var end = at + opening.utf8.count
        while end < bytes.count, !bytes[end...].starts(with: closing.utf8) { end += 1 }
        guard end < bytes.count else { throw XMLElement.Malformed() }
        at = end + closing.utf8.count
        return true
    }

    /// The tag at `<`.
    private mutating func tag() throws(XMLElement.Malformed) -> XMLTag {
        let start = at
        var quote: UInt8?
        var end = start + 1
        while end < bytes.count {
            let byte = bytes[end]
            if byte == quote {
                quote = nil
            } else if quote == nil, byte == 0x22 || byte == 0x27 {
                quote = byte
            } else if quote == nil, byte == UInt8(ascii: ">") {
                break
            }
            end += 1
        }
        guard end < bytes.count, end > start + 1, bytes[start + 1] != UInt8(ascii: "!") else {
            throw XMLElement.Malformed()
        }
        at = end + 1
        let isEnd = bytes[start + 1] == UInt8(ascii: "/")
        let name = bytes[(start + (isEnd ? 2 : 1))..<end].prefix { $0 > 0x20 && $0 != UInt8(ascii: "/") }
        let kind: XMLTag.Kind = isEnd ? .end : bytes[end - 1] == UInt8(ascii: "/") ? .empty : .start
        return XMLTag(kind: kind, name: String(decoding: name, as: UTF8.self), range: start..<end + 1)
    }
}
