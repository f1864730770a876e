/// Text of others, made safe and honest to show: what a reader cannot see is spelt out, nothing can steer a terminal
/// or turn the direction of writing, and the text stays on one line.
///
/// White space is folded to single spaces, control characters become their pictures (`␛`), and invisible format
/// characters their numbers (`\u{202E}`).
public enum VisibleText {
    public static func of(_ text: String) -> String {
        guard needsChange(text) else { return text }
        var result = ""
        var afterSpace = false
        for scalar in text.unicodeScalars {
            if isSpace(scalar) {
                if !afterSpace { result.append(" ") }
                afterSpace = true
                continue
            }
            afterSpace = false
            append(scalar, to: &result)
        }
        return result
    }

    private static func append(_ scalar: Unicode.Scalar, to result: inout String) {
        if let picture = picture(of: scalar) {
            result.unicodeScalars.append(picture)
        } else if isInvisible(scalar) {
            result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
        } else {
            result.unicodeScalars.append(scalar)
        }
    }

    private static func needsChange(_ text: String) -> Bool {
        var afterSpace = false
        return text.unicodeScalars.contains { scalar in
            if scalar == " " {
                defer { afterSpace = true }
                return afterSpace
            }
            afterSpace = false
            return scalar.value < 0x20 || scalar.value >= 0x7F && isInvisible(scalar)
        }
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || ("\t"..."\r").contains(scalar)
    }

    /// The picture of an ASCII control character.
    private static func picture(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value)
        case 0x7F: "␡"
        default: nil
        }
    }

    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        // Letters and marks of Chinese, which almost all text is: no need to look them up.
        case 0x2010...0x2027, 0x3000...0xD7FF, 0xFF00...0xFFEF: return false
        default: break
        }
        return switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }
}
