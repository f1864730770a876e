import NormReview
import NormRules

/// Tables of counts in Markdown, for the summary page of a pipeline.
struct SummaryReport {
    let words: Words

    func render(_ run: ReviewRun) -> String {
        var writer = MarkdownWriter()
        let tally = Tally(run.documents)
        writer.heading(2, words.overview)
        let totals = [words.reviewed(run.documents.count), tally.severityLine(words: words)]
        writer.paragraph(totals.joined(separator: words.comma))
        if !run.documents.isEmpty { writeDocuments(of: run, to: &writer) }
        if tally.findings > 0 {
            writeCategories(tally, to: &writer)
            writeRules(of: run, to: &writer)
        }
        writeProblems(of: run, to: &writer)
        writer.paragraph(
            "normcheck \(run.tool.version) · \(words.asOf) \(run.asOf) · \(words.rules) \(run.tool.rules.prefix(19))")
        return writer.text
    }

    private static let severities: [Severity] = [.error, .warning, .info]

    private func writeDocuments(of run: ReviewRun, to writer: inout MarkdownWriter) {
        let rows = run.documents.map { document in
            let tally = Tally([document])
            return [MarkdownText.of(document.path), words.name(document.conclusion)]
                + Self.severities.map { String(tally.count($0)) } + [String(document.suppressed.count)]
        }
        let names = Self.severities.map { words.name($0) }
        writer.table([words.file, words.conclusion] + names + [words.suppressed], rows)
    }

    private func writeCategories(_ tally: Tally, to writer: inout MarkdownWriter) {
        let rows = tally.presentCategories.map { category in
            ["\(category.rawValue) \(words.name(category))"] + Self.severities.map { String(tally.count(category, $0)) }
        }
        writer.table([words.category] + Self.severities.map { words.name($0) }, rows)
    }

    private func writeRules(of run: ReviewRun, to writer: inout MarkdownWriter) {
        let findings = run.documents.flatMap(\.findings).map(\.finding)
        let groups = Dictionary(grouping: findings, by: \.rule).sorted {
            ($1.value.count, $0.key) < ($0.value.count, $1.key)
        }
        let rows = groups.map { rule, findings in
            [
                MarkdownText.of(rule), MarkdownText.of(findings.first.map(words.title(of:)) ?? ""),
                String(findings.count),
            ]
        }
        writer.table([words.rule, words.ruleTitle, words.findings], rows)
    }

    private func writeProblems(of run: ReviewRun, to writer: inout MarkdownWriter) {
        let problems = run.documents.flatMap { document in
            words.problems(of: document).map { "\(document.path): \($0)" }
        }
        let notices = run.notices.map { "\($0.file):\($0.line): \(words.statement(of: $0))" }
        if !(problems + notices).isEmpty { writer.list((problems + notices).map(MarkdownText.of)) }
    }
}
