import NormRules
import NormText

/// Fills `{name}` in a message.
enum Template {
    static func fill(_ text: String, _ values: [String: Bilingual], _ language: KeyPath<Bilingual, String>) -> String {
        fill(text, values.mapValues { $0[keyPath: language] })
    }

    static func fill(_ text: String, _ values: [String: String]) -> String {
        var filled = ""
        var rest = Substring(text)
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            filled += rest[..<open]
            filled += values[String(rest[rest.index(after: open)..<close])] ?? ""
            rest = rest[rest.index(after: close)...]
        }
        return filled + rest
    }
}
