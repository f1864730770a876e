import NormReview
import NormRules

/// Counts of findings and of conclusions.
struct Tally {
    private var severities: [Severity: Int] = [:]
    private var categories: [Category: [Severity: Int]] = [:]
    private var conclusions: [Conclusion: Int] = [:]
    private(set) var incomplete = 0

    init(_ documents: some Sequence<DocumentReview>) {
        for document in documents {
            conclusions[document.conclusion, default: 0] += 1
            if !document.complete { incomplete += 1 }
            for finding in document.findings.lazy.map(\.finding) {
                severities[finding.severity, default: 0] += 1
                categories[finding.category, default: [:]][finding.severity, default: 0] += 1
            }
        }
    }

    var findings: Int { severities.values.reduce(0, +) }

    func count(_ severity: Severity) -> Int { severities[severity] ?? 0 }
    func count(_ conclusion: Conclusion) -> Int { conclusions[conclusion] ?? 0 }
    func count(_ category: Category, _ severity: Severity? = nil) -> Int {
        guard let severity else { return categories[category]?.values.reduce(0, +) ?? 0 }
        return categories[category]?[severity] ?? 0
    }

    /// The categories that occur, in the order of their declaration.
    var presentCategories: [Category] { Category.allCases.filter { categories[$0] != nil } }

    /// `错误 3，警告 1`
    func severityLine(words: Words) -> String {
        Severity.allCases.reversed().filter { $0 != .info || count($0) > 0 }
            .map { words.count(count($0), of: words.name($0)) }.joined(separator: words.comma)
    }

    /// `不合法 1，合法 2`
    func conclusionLine(words: Words) -> String {
        [Conclusion.unlawful, .revise, .lawful, .notApplicable, .incomplete].filter { count($0) > 0 }
            .map { words.count(count($0), of: words.name($0)) }.joined(separator: words.comma)
    }
}
