/// Text of others in SARIF messages, where `{0}` is a placeholder and `[text](target)` a link, and paths as URIs.
enum SARIFText {
    static func of(lines: [String]) -> String {
        lines.map { line in
            let text = VisibleText.of(line).replacing("{", with: "{{").replacing("}", with: "}}")
            return text.contains("](") ? text.replacing("[", with: "\\[").replacing("]", with: "\\]") : text
        }.joined(separator: "\n")
    }

    /// A relative reference, or a `file` URI for an absolute path.
    static func uri(_ path: String) -> String {
        var uri = path.hasPrefix("/") ? "file://" : ""
        for byte in (path.hasPrefix("./") ? String(path.dropFirst(2)) : path).utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E:
                uri.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                uri += "%" + (digits.utf8.count < 2 ? "0" : "") + digits
            }
        }
        return uri
    }
}
