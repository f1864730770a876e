import Mustache

/// Escapes text in HTML templates as the library does, by bytes.
struct TemplateMarkup: MustacheContentType {
    /// The line that a template begins with to be escaped in this way.
    static var pragma: String {
        _ = registration
        return "{{% CONTENT_TYPE: \(name)}}\n"
    }

    private static let name = "NORMCHECK-HTML"
    private static let registration: Void = MustacheContentTypes.register(TemplateMarkup(), named: name)

    func escapeText(_ text: String) -> String {
        guard text.utf8.contains(where: { Self.escape($0) != nil }) else { return text }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + 16)
        for byte in text.utf8 {
            if let escape = Self.escape(byte) {
                escape.withUTF8Buffer { bytes += $0 }
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func escape(_ byte: UInt8) -> StaticString? {
        switch byte {
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: nil
        }
    }
}
