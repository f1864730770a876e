import NormReview

/// A finding as an editor shows it.
public enum FindingCard {
    /// One line: what is wrong.
    public static func statement(of reviewed: ReviewedFinding, language: ReportLanguage) -> String {
        VisibleText.of(Words(language).statement(of: reviewed))
    }

    /// What the correction of a finding does.
    public static func correction(of reviewed: ReviewedFinding, language: ReportLanguage) -> String {
        VisibleText.of(Words(language).change(reviewed))
    }

    /// The rule, its basis and what to do, in Markdown.
    public static func markdown(of reviewed: ReviewedFinding, language: ReportLanguage) -> String {
        let words = Words(language)
        let finding = reviewed.finding
        let note = words.inBrackets(
            [words.name(finding.severity), words.confidence + words.colon + words.name(finding.confidence)]
                .joined(separator: words.comma))
        let head = "**\(MarkdownText.of(words.title(of: finding)))**\(note)"
        let lines = words.detail(of: reviewed).map(MarkdownText.of)
        return ([head] + lines + ["`\(finding.rule.filter { $0 != "`" })`"]).joined(separator: "\n\n")
    }
}
