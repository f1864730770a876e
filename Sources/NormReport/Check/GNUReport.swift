import NormReview
import NormRules

/// `file:line:column: severity: message [rule]`, as compilers write it and editors read it.
struct GNUReport {
    let words: Words

    func render(_ run: ReviewRun) -> String {
        var lines: [String] = []
        for document in run.documents {
            lines += document.findings.map { line(of: $0, in: document) }
            lines += words.problems(of: document).map { "\(document.path):1:1: error: \($0) [incomplete]" }
        }
        lines += run.notices.map { notice in
            "\(notice.file):\(notice.line):1: \(notice.severity.rawValue): \(words.statement(of: notice)) [\(notice.id)]"
        }
        return lines.map { VisibleText.of($0) + "\n" }.joined()
    }

    private func line(of reviewed: ReviewedFinding, in document: DocumentReview) -> String {
        let place = reviewed.span.map { "\($0.line):\($0.column)" } ?? "1:1"
        let severity = reviewed.finding.severity == .info ? "note" : reviewed.finding.severity.rawValue
        return "\(document.path):\(place): \(severity): \(words.statement(of: reviewed)) [\(reviewed.finding.rule)]"
    }
}
