import NormReport

/// Text of others in XML: no character that XML forbids or that a reader cannot see.
enum XMLText {
    /// - Parameter most: Unicode scalars; longer text is cut.
    static func of(_ text: String, most: Int = 32_000) -> [UInt8] {
        let visible = VisibleText.of(text)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(visible.utf8.count)
        for scalar in visible.unicodeScalars.prefix(most) {
            switch scalar {
            case "&": bytes += "&amp;".utf8
            case "<": bytes += "&lt;".utf8
            case ">": bytes += "&gt;".utf8
            case "\"": bytes += "&quot;".utf8
            case "'": bytes += "&#39;".utf8
            case _ where scalar.value < 0x20 || scalar.value & 0xFFFE == 0xFFFE: bytes += "\u{FFFD}".utf8
            default: bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
            }
        }
        return bytes
    }
}
