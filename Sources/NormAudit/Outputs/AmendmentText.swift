import NormReport
import NormReview
import NormRules

/// What the decision on amendments says of one document.
enum AmendmentText {
    private static let most = 60

    static func make(_ review: DocumentReview, _ entry: CatalogueEntry) -> String {
        let number = entry.metadata.documentNumber.map { "（\(MarkdownText.of($0))）" } ?? ""
        var text = "### \(entry.ordinal). 对《\(MarkdownText.of(entry.summary.name))》\(number)作如下修改\n\n"
        let findings = review.findings.filter { $0.finding.severity > .info }
        for (index, finding) in findings.prefix(most).enumerated() { text += "\(index + 1). \(line(finding))\n" }
        let others = entry.decision.reasons.filter { !$0.id.hasPrefix("unlawful") && !$0.id.hasPrefix("cites") }
        for (index, reason) in others.enumerated() where index + findings.count < most {
            text += "\(min(findings.count, most) + index + 1). \(MarkdownText.of(reason.text))。\n"
        }
        return text + "\n"
    }

    private static func line(_ reviewed: ReviewedFinding) -> String {
        let place = reviewed.article.map { MarkdownText.of($0) } ?? "全文"
        let quote = reviewed.quote.map { "“\(MarkdownText.of($0))”" } ?? ""
        if let (first, last) = reviewed.renumbering {
            return "将“\(MarkdownText.of(first.original))”至“\(MarkdownText.of(last.original))”依次修改为"
                + "“\(MarkdownText.of(first.replacement))”至“\(MarkdownText.of(last.replacement))”，相关引用一并调整。"
        }
        let changes = reviewed.changes.map { fix in
            "将“\(MarkdownText.of(fix.original))”修改为“\(MarkdownText.of(fix.replacement))”"
        }
        if !changes.isEmpty {
            return "\(reviewed.fixes.count > 1 ? "全文" : place)：\(changes.joined(separator: "，"))。"
        }
        return "\(place)\(quote)：\(MarkdownText.of(reviewed.finding.suggestion))"
            + "（\(MarkdownText.of(reviewed.finding.title))）"
    }
}
