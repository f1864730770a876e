import NormReview
import NormRules

/// One row a finding, for spreadsheets: UTF-8 with a byte order mark, which Excel needs, and CRLF (RFC 4180).
struct CSVReport {
    let words: Words

    func render(_ run: ReviewRun) -> String {
        let head = [
            words.file, words.line, words.column, words.article, words.category, words.severity, words.confidence,
            words.rule, words.ruleTitle, words.original, words.problem, words.basis, words.here, words.higherLaw,
            words.suggestion, words.identity, words.status,
        ]
        var rows = [head]
        for document in run.documents {
            rows += CheckedFinding.all(in: document).map(row)
            rows += words.problems(of: document).map { problem in
                var row = [String](repeating: "", count: head.count)
                row[0] = document.path
                row[10] = problem
                row[16] = words.name(Conclusion.incomplete)
                return row
            }
        }
        return "\u{FEFF}" + rows.map { $0.map(CSVText.field).joined(separator: ",") + "\r\n" }.joined()
    }

    private func row(_ checked: CheckedFinding) -> [String] {
        let finding = checked.finding
        let span = checked.reviewed.span
        let compare = words.comparison(of: finding)
        return [
            checked.document.path, span.map { "\($0.line)" } ?? "", span.map { "\($0.column)" } ?? "",
            checked.reviewed.article ?? finding.field ?? "", finding.category.rawValue, words.name(finding.severity),
            words.name(finding.confidence), finding.rule, words.title(of: finding), checked.reviewed.quote ?? "",
            words.message(of: finding),
            CitedActs(finding.basis).lines(words: words).joined(separator: words.semicolon),
            compare?.here ?? "", compare?.law ?? "", words.suggestion(of: finding),
            checked.reviewed.id,
            checked.suppression.map { words.reason(of: $0) } ?? "",
        ]
    }
}
