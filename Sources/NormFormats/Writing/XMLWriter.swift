/// Writes XML, element by element, indented by two spaces.
struct XMLWriter {
    private var bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
    /// The names of the open elements, and where the content of each begins.
    private var open: [(name: String, content: Int)] = []

    var text: String { String(decoding: bytes, as: UTF8.self) }

    mutating func begin(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:]) {
        line("<\(name)\(XMLWriter.written(attributes))>")
        open.append((name, bytes.count))
    }

    /// Ends the element begun last; one without content is written as an empty one.
    mutating func end() {
        guard let (name, content) = open.popLast() else { return }
        if bytes.count == content {
            bytes.removeLast(2)
            bytes += "/>\n".utf8
        } else {
            line("</\(name)>")
        }
    }

    mutating func element(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:]) {
        line("<\(name)\(XMLWriter.written(attributes))/>")
    }

    /// An element with text; `inner` is an element around the text within it.
    mutating func element(
        _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], text content: String, inner: String? = nil
    ) {
        let escaped = XMLWriter.escaped(content)
        let wrapped = inner.map { "<\($0)>\(escaped)</\($0.prefix { $0 != " " })>" } ?? escaped
        line("<\(name)\(XMLWriter.written(attributes))>\(wrapped)</\(name)>")
    }

    private mutating func line(_ line: String) {
        bytes += repeatElement(0x20, count: 2 * open.count)
        bytes += line.utf8
        bytes.append(0x0A)
    }

    private static func written(_ attributes: KeyValuePairs<String, String?>) -> String {
        attributes.map { name, value in value.map { " \(name)=\"\(escaped($0))\"" } ?? "" }.joined()
    }

    /// Characters that XML does not allow at all are left out.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\t", "\n", "\r": result.unicodeScalars.append(" ")
            case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": break
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
