import NormReview

/// An open draft, and what the last check said of it.
struct Draft {
    typealias Range = (start: TextBuffer.Position, end: TextBuffer.Position)

    /// A finding with its place in the editor.
    struct Placed {
        let finding: ReviewedFinding
        let range: Range
        /// Places of `finding.fixes`.
        let fixes: [Range]

        func touches(_ start: TextBuffer.Position, _ end: TextBuffer.Position) -> Bool {
            range.start <= end && start <= range.end
        }

        /// Whether the correction is offered here: at the finding, and wherever it changes something.
        func offersCorrection(_ start: TextBuffer.Position, _ end: TextBuffer.Position) -> Bool {
            !fixes.isEmpty && (touches(start, end) || fixes.contains { $0.start <= end && start <= $0.end })
        }
    }

    let path: String
    var version: Int?
    var text: TextBuffer
    /// Whether the text changed since the last check.
    var isDirty = true
    private(set) var review: DocumentReview?
    private(set) var findings: [Placed] = []

    init(path: String, version: Int?, text: String) {
        self.path = path
        self.version = version
        self.text = TextBuffer(text)
    }

    mutating func take(_ review: DocumentReview) {
        let spans = review.findings.flatMap { ([$0.span].compactMap(\.self) + $0.fixes.map(\.span)) }
        let positions = text.positions(ofScalars: spans.flatMap { [$0.start, $0.end] })
        let range = { (span: ReviewedFinding.Span) -> Range? in
            guard let start = positions[span.start], let end = positions[span.end] else { return nil }
            return (start, end)
        }
        let top = TextBuffer.Position(line: 0, character: 0)
        findings = review.findings.map { finding in
            Placed(
                finding: finding, range: finding.span.flatMap(range) ?? (top, top),
                fixes: finding.fixes.compactMap { range($0.span) })
        }
        self.review = review
        isDirty = false
    }
}
