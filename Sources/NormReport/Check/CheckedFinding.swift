import NormReview
import NormRules

/// A finding as the line formats show it: with its document, and with the reason why it does not count.
struct CheckedFinding {
    let document: DocumentReview
    let reviewed: ReviewedFinding
    let suppression: Suppression?

    var finding: Finding { reviewed.finding }

    /// Of all documents, in the order of the run; those that do not count stand behind the others of their document.
    static func all(in run: ReviewRun) -> [CheckedFinding] { run.documents.flatMap { all(in: $0) } }

    static func all(in document: DocumentReview) -> [CheckedFinding] {
        document.findings.map { CheckedFinding(document: document, reviewed: $0, suppression: nil) }
            + document.suppressed.map {
                CheckedFinding(document: document, reviewed: $0.finding, suppression: $0.suppression)
            }
    }

    /// What stands at no place is shown at the start of the document.
    var span: ReviewedFinding.Span {
        reviewed.span ?? ReviewedFinding.Span(start: 0, end: 0, line: 1, column: 1)
    }
}
