import NormReview
import NormRules

/// Workflow commands of GitHub Actions, which show findings beside the lines of a pull request.
struct GitHubReport {
    let words: Words

    func render(_ run: ReviewRun) -> String {
        var lines: [String] = []
        for document in run.documents {
            lines += document.findings.map { reviewed in
                let span = CheckedFinding(document: document, reviewed: reviewed, suppression: nil).span
                var properties = [
                    ("file", document.path), ("line", "\(span.line)"), ("endLine", "\(span.endLine)"),
                    ("title", "\(words.title(of: reviewed.finding)) [\(reviewed.finding.rule)]"),
                ]
                // Columns count only within one line.
                if span.line == span.endLine {
                    properties.insert(("col", "\(span.column)"), at: 3)
                    properties.insert(("endColumn", "\(span.endColumn)"), at: 4)
                }
                return command(
                    reviewed.finding.severity, properties, words.detail(of: reviewed).joined(separator: "\n"))
            }
            lines += words.problems(of: document).map {
                command(.error, [("file", document.path), ("title", words.name(document.conclusion))], $0)
            }
        }
        lines += run.notices.map { notice in
            let properties = [("file", notice.file), ("line", "\(notice.line)"), ("title", notice.id)]
            return command(notice.severity, properties, words.statement(of: notice))
        }
        return lines.map { $0 + "\n" }.joined()
    }

    private func command(_ severity: Severity, _ properties: [(String, String)], _ message: String) -> String {
        let name = severity == .info ? "notice" : severity.rawValue
        let values = properties.map { "\($0.0)=\(Self.property($0.1))" }.joined(separator: ",")
        let lines = message.split(separator: "\n").map { VisibleText.of(String($0)) }
        return "::\(name) \(values)::\(Self.data(lines.joined(separator: "\n")))"
    }

    /// A message ends at a line end, and `%` escapes: nothing in it can begin a command of its own.
    private static func data(_ text: String) -> String {
        text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
    }

    private static func property(_ text: String) -> String {
        data(VisibleText.of(text)).replacing(":", with: "%3A").replacing(",", with: "%2C")
    }
}
