/// The formats that are read, as the first bytes of a file show them.
enum DocumentFormat {
    /// Zip: DOCX, OFD.
    case package
    case xml
    case markdown
    case text

    /// XML is known by its first tag or by the file's name, Markdown by the file's name; everything else is plain text.
    init(_ bytes: [UInt8], name: String) {
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
            self = .package
        } else if DocumentFormat.isMarkup(bytes) || name.hasSuffix(".xml") || name.hasSuffix(".akn") {
            self = .xml
        } else {
            self = name.hasSuffix(".md") ? .markdown : .text
        }
    }

    private static func isMarkup(_ bytes: [UInt8]) -> Bool {
        let start = bytes.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }.prefix(2)
        guard start.count == 2, start.first == UInt8(ascii: "<"), let next = start.last else { return false }
        // <?xml, <!DOCTYPE (to be refused), or the root element.
        return next == UInt8(ascii: "?") || (UInt8(ascii: "A")...UInt8(ascii: "z")).contains(next)
            || bytes.starts(with: Array("<!DOCTYPE".utf8))
    }
}
