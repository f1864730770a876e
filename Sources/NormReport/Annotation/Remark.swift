import NormReview
import NormRules

/// What a reader is told at the place of a finding, line by line, before it takes the form of any format.
struct Remark {
    struct Line {
        let label: String?
        let text: String
    }

    /// 错误 · 行政处罚 · 规范性文件设定罚款
    let head: String
    let lines: [Line]

    init(_ reviewed: ReviewedFinding, words: Words) {
        let finding = reviewed.finding
        head = [words.name(finding.severity), words.name(finding.category), VisibleText.of(words.title(of: finding))]
            .joined(separator: " · ")
        var lines = [Line(label: words.problem, text: words.message(of: finding))]
        let basis = CitedActs(finding.basis).lines(words: words)
        if !basis.isEmpty { lines.append(Line(label: words.basis, text: basis.joined(separator: words.semicolon))) }
        if let compare = words.comparison(of: finding) {
            let sides = "\(words.thisDocument) \(compare.here)\(words.semicolon)\(words.higherLaw) \(compare.law)"
            lines.append(Line(label: words.comparison, text: sides))
        }
        lines.append(Line(label: words.suggestion, text: words.suggestion(of: finding)))
        if !reviewed.fixes.isEmpty { lines.append(Line(label: words.correction, text: Remark.change(reviewed, words))) }
        let note = [finding.rule, words.confidence + words.colon + words.name(finding.confidence)]
        lines.append(Line(label: nil, text: note.joined(separator: words.semicolon)))
        self.lines = lines.map { Line(label: $0.label, text: VisibleText.of($0.text)) }
    }

    private static func change(_ reviewed: ReviewedFinding, _ words: Words) -> String {
        guard reviewed.renumbering == nil else { return words.change(reviewed) }
        return reviewed.changes.map { "\($0.original) → \($0.replacement)" }.joined(separator: words.semicolon)
    }
}
