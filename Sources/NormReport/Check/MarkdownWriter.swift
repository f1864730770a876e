/// Writes blocks of Markdown, one blank line between them. Callers pass text that is escaped already.
struct MarkdownWriter {
    private(set) var text = ""

    mutating func heading(_ level: Int, _ title: String) {
        block(String(repeating: "#", count: level) + " " + title)
    }

    mutating func paragraph(_ line: String) { block(line) }

    mutating func list(_ items: [String]) { block(items.map { "- " + $0 }.joined(separator: "\n")) }

    mutating func table(_ head: [String], _ rows: [[String]]) {
        let lines = [head, head.map { _ in "---" }] + rows
        block(lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n"))
    }

    private mutating func block(_ content: String) {
        if !text.isEmpty { text += "\n" }
        text += content + "\n"
    }
}
