import NormReport
import NormReview

/// The outputs of some documents that follow each other, rendered on any thread and then written in order.
struct CatalogueChunk: Sendable {
    private(set) var entries: [CatalogueEntry] = []
    private(set) var json: [UInt8] = []
    private(set) var csv: [UInt8] = []
    private(set) var sheets: [Proposal: (rows: [UInt8], count: Int)] = [:]
    private(set) var lists: [Proposal: String] = [:]
    private(set) var notices: [Proposal: String] = [:]
    private(set) var amendments = ""
    private(set) var totals = StockTotals()

    mutating func add(_ entry: CatalogueEntry, _ review: DocumentReview) {
        let proposal = entry.decision.proposal
        entries.append(entry)
        json += JSONLine.make(review.at(entry.summary.path), entry)
        csv += CSVTable.row(entry)
        let sheet = sheets[proposal] ?? ([], 0)
        sheets[proposal] = (sheet.rows + Workbook.row(entry), sheet.count + 1)
        lists[proposal, default: ""] += CatalogueText.row(entry)
        if proposal != .excluded { notices[proposal, default: ""] += CatalogueText.noticeRow(entry) }
        if proposal == .amend { amendments += AmendmentText.make(review, entry) }
        totals.add(entry)
    }
}
