import NormText

/// The formats that are read, as the first bytes of a file show them.
public enum DocumentFormat: Sendable {
    /// Endings of the formats read, by which documents are found in folders and archives.
    public static let endings: Set<String> = [
        "txt", "md", "xml", "akn", "html", "htm", "shtml", "xhtml", "docx", "docm", "dotx", "doc", "wps", "wpt", "rtf",
        "odt", "ofd",
        "pdf",
    ]

    /// Zip: DOCX, OFD, archives.
    case package
    case gzip
    case pdf
    /// The binary files of older office programs: DOC, WPS.
    case compound
    case rtf
    case html
    case xml
    case markdown
    case text

    /// XML and HTML are known by their tags or by the file's name, Markdown by the file's name; what shows nothing else
    /// is plain text.
    init(_ bytes: [UInt8], name: String) {
        self = DocumentFormat.marked(bytes, name: name) ?? DocumentFormat.textual(bytes, name: name)
    }

    private static func marked(_ bytes: [UInt8], name: String) -> DocumentFormat? {
        if let format = marks.first(where: { bytes.starts(with: $0.0) })?.1 { return format }
        // Readers of PDF take what some program or server wrote in front of it.
        guard EntryName.ending(name) == "pdf" else { return nil }
        return Array(bytes.prefix(1024)).holds(Array("%PDF-".utf8)) ? .pdf : nil
    }

    private static let marks: [([UInt8], DocumentFormat)] = [
        ([0x50, 0x4B, 0x03, 0x04], .package), ([0x50, 0x4B, 0x05, 0x06], .package), ([0x1F, 0x8B], .gzip),
        (Array("%PDF-".utf8), .pdf), ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .compound),
        (Array("{\\rtf".utf8), .rtf),
    ]

    private static func textual(_ bytes: [UInt8], name: String) -> DocumentFormat {
        let ending = EntryName.ending(name)
        let start = bytes.prefix(2048).drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
        if start.first == 0x3C, let isHTML = tells(start) { return isHTML ? .html : .xml }
        switch ending {
        case "html", "htm", "shtml", "xhtml": return .html
        case "xml", "akn": return .xml
        case "md": return .markdown
        default: return .text
        }
    }

    /// Whether text that begins with a tag is HTML; `nil` where it is neither HTML nor XML.
    private static func tells(_ text: ArraySlice<UInt8>) -> Bool? {
        if begins(text, with: "<!doctype html") { return true }
        var at = text.startIndex
        while let tag = text[at...].firstIndex(of: 0x3C) {
            if begins(text[tag...], with: "<html") { return true }
            at = tag + 1
        }
        // Longer names than this are not among those below.
        let name = text.dropFirst().prefix(12).map(lowercased)
            .prefix { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
        if htmlNames.contains(String(decoding: name, as: UTF8.self)) { return true }
        let isXML = ["<?xml", "<!doctype", "<!--"].contains { begins(text, with: $0) }
        let first = String(decoding: text.dropFirst().prefix(4), as: UTF8.self).first
        return isXML || first?.isLetter == true ? false : nil
    }

    private static func begins(_ text: ArraySlice<UInt8>, with word: StaticString) -> Bool {
        guard text.count >= word.utf8CodeUnitCount else { return false }
        for place in 0..<word.utf8CodeUnitCount
        where lowercased(text[text.startIndex + place]) != word.utf8Start[place] {
            return false
        }
        return true
    }

    private static func lowercased(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

    private static let htmlNames: Set<String> = [
        "html", "head", "meta", "title", "script", "style", "body", "div", "p", "span", "table", "br", "font", "center",
        "h1", "h2", "h3", "ul", "ol", "a", "img", "strong", "b",
    ]
}
