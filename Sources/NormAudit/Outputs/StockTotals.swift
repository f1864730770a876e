import NormDocument
import NormRules

/// The counts of a stock, for the summary and the charts. Counts of stretches add up to those of the whole.
struct StockTotals: Sendable {
    private(set) var documents = 0
    private(set) var incomplete = 0
    private(set) var proposals: [Proposal: Int] = [:]
    /// Documents with a finding of the category, by the gravest of them.
    private(set) var categories: [NormRules.Category: [Severity: Int]] = [:]
    /// Documents by issuer and proposal.
    private(set) var issuers: [String: [Proposal: Int]] = [:]
    /// Findings of errors and warnings by issuer and category.
    private(set) var heat: [String: [NormRules.Category: Int]] = [:]
    private(set) var years: [Int: [Proposal: Int]] = [:]
    private(set) var levels: [DocumentLevel: [Proposal: Int]] = [:]
    /// Documents that rely on a repealed act.
    private(set) var repealedActs: [String: Int] = [:]

    static let unknownIssuer = "（未识别）"

    mutating func add(_ entry: CatalogueEntry) {
        let proposal = entry.decision.proposal
        documents += 1
        proposals[proposal, default: 0] += 1
        if !entry.summary.complete { incomplete += 1 }
        // A second copy is no second document.
        guard proposal != .excluded else { return }
        let issuer = entry.metadata.issuer ?? Self.unknownIssuer
        issuers[issuer, default: [:]][proposal, default: 0] += 1
        if let year = entry.summary.year { years[year, default: [:]][proposal, default: 0] += 1 }
        if let level = entry.metadata.level { levels[level, default: [:]][proposal, default: 0] += 1 }
        for act in entry.summary.repealedActs { repealedActs[act, default: 0] += 1 }
        var gravest: [NormRules.Category: Severity] = [:]
        for mark in entry.summary.marks where mark.severity > .info {
            heat[issuer, default: [:]][mark.category, default: 0] += 1
            gravest[mark.category] = max(gravest[mark.category] ?? .warning, mark.severity)
        }
        for (category, severity) in gravest { categories[category, default: [:]][severity, default: 0] += 1 }
    }

    mutating func add(_ other: StockTotals) {
        documents += other.documents
        incomplete += other.incomplete
        proposals.merge(other.proposals, uniquingKeysWith: +)
        categories.merge(other.categories) { $0.merging($1, uniquingKeysWith: +) }
        issuers.merge(other.issuers) { $0.merging($1, uniquingKeysWith: +) }
        heat.merge(other.heat) { $0.merging($1, uniquingKeysWith: +) }
        years.merge(other.years) { $0.merging($1, uniquingKeysWith: +) }
        levels.merge(other.levels) { $0.merging($1, uniquingKeysWith: +) }
        repealedActs.merge(other.repealedActs, uniquingKeysWith: +)
    }
}
