/// Text of others inside Markdown: shown as it is, never read as markup, HTML or a link to the web (an e-mail
/// address may become one to itself).
package enum MarkdownText {
    /// One line, safe at the start of a block, in a list and in a cell of a table.
    package static func of(_ text: String) -> String {
        let visible = VisibleText.of(text).drop { $0 == " " }
        var result = ""
        var previous: Character?
        for character in visible {
            result += escaped(character, after: previous)
            previous = character
        }
        return guardedStart(result)
    }

    private static func escaped(_ character: Character, after previous: Character?) -> String {
        switch character {
        case "&": "&amp;"
        case "<": "&lt;"
        case ">": "&gt;"
        case "\\", "`", "*", "_", "[", "]", "|", "~", "#", "$", "!", "^": "\\\(character)"
        // Addresses, which readers of Markdown turn into links by themselves.
        case ":": "\\\(character)"
        case "." where previous == "w" || previous == "W": "\\."
        default: String(character)
        }
    }

    /// Keeps the start of a block from being read as a list or a ruler.
    private static func guardedStart(_ text: String) -> String {
        if let first = text.first, "-+=".contains(first) { return "\\" + text }
        let digits = text.prefix { ("0"..."9").contains($0) }
        if !digits.isEmpty, let next = text.dropFirst(digits.count).first, next == "." || next == ")" {
            return digits + "\\" + text.dropFirst(digits.count)
        }
        return text
    }
}
