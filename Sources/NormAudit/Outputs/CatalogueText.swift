import NormReport

/// The catalogue and the drafts of the clean-up decision as Markdown, document by document.
enum CatalogueText {
    static let head = "| 序号 | 文件名称 | 发文字号 | 制定机关 | 理由 | 审核意见书 |\n| --- | --- | --- | --- | --- | --- |\n"
    static let noticeHead = "| 序号 | 文件名称 | 发文字号 | 制定机关 | 说明 |\n| --- | --- | --- | --- | --- |\n"

    static func row(_ entry: CatalogueEntry) -> String {
        let link = entry.opinion.map { "[打开](\($0))" } ?? ""
        return "| \(entry.ordinal) | \(facts(entry)) | \(MarkdownText.of(entry.reasons)) | \(link) |\n"
    }

    /// The reasons of keeping are no part of a notice.
    static func noticeRow(_ entry: CatalogueEntry) -> String {
        let reason = entry.decision.proposal == .keep ? "" : entry.decision.reasons.first?.text ?? ""
        return "| \(entry.ordinal) | \(facts(entry)) | \(MarkdownText.of(reason)) |\n"
    }

    private static func facts(_ entry: CatalogueEntry) -> String {
        [entry.summary.name, entry.metadata.documentNumber ?? "", entry.metadata.issuer ?? ""].map(MarkdownText.of)
            .joined(separator: " | ")
    }
}
