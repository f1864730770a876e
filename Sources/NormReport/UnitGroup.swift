import NormReview

/// Findings that follow each other in one numbered unit of a document.
struct UnitGroup {
    /// The unit as the document prints it, or words for the whole document or the dossier.
    let label: String
    private(set) var findings: [ReviewedFinding]

    static func groups(of findings: [ReviewedFinding], words: Words) -> [UnitGroup] {
        var groups: [UnitGroup] = []
        for finding in findings {
            let label = label(of: finding, words: words)
            if groups.last?.label == label {
                groups[groups.count - 1].findings.append(finding)
            } else {
                groups.append(UnitGroup(label: label, findings: [finding]))
            }
        }
        return groups
    }

    private static func label(of reviewed: ReviewedFinding, words: Words) -> String {
        if let article = reviewed.article, !article.isEmpty { return VisibleText.of(article) }
        if let field = reviewed.finding.field, !field.hasPrefix("absent:") { return words.dossier }
        return words.wholeDocument
    }
}
