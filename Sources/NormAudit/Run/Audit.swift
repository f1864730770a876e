import FoundationEssentials
import NormData
import NormReport
import NormReview
import NormText

/// A clean-up audit of a whole stock: reviews every document, compares them, proposes what becomes of each, and writes
/// the catalogue.
///
/// The outputs depend on the documents, the rules, the law and the day alone: not on the number of threads, on the order
/// of the files, or on what the store held before.
public struct Audit: Sendable {
    private let options: AuditOptions
    private let tool: ReviewRun.Tool
    private let workshop: ReviewWorkshop
    private let opinions: OpinionFolder
    private let table: ProposalTable
    private let progress: @Sendable (AuditProgress) -> Void

    /// - Parameter progress: told, one call at a time, how many reviews are kept.
    /// - Throws: the error of rules that could not be loaded.
    public init(
        reviewer: Reviewer, home: Home, options: AuditOptions, progress: @escaping @Sendable (AuditProgress) -> Void
    ) throws {
        self.options = options
        self.progress = progress
        tool = reviewer.tool
        workshop = try ReviewWorkshop(reviewer: reviewer, home: home, options: options.review)
        opinions = try OpinionFolder(in: options.out, desk: workshop.desk, home: home)
        table = try ProposalTable(rules: home.rules)
    }

    /// Runs the audit. Throws `AuditError` where the store or an output could not be written; reviews that were done
    /// are kept.
    public func run() throws -> AuditOutcome {
        do {
            try FileManager.default.createDirectory(atPath: options.out, withIntermediateDirectories: true)
        } catch {
            throw AuditError("无法建立文件夹 \(options.out)")
        }
        switch options.source {
        case .files(let files):
            let entries = StockEntry.ordered(files.map { StockEntry(path: $0.path, problem: $0.problem) })
            if let last = AuditStamp.load(options.out),
                try last.holds(for: workshop.keys(of: entries, jobs: options.review.jobs), entries, options.out)
            {
                return outcome(last.totals, reviewed: 0, isUnchanged: true)
            }
            return try run(entries, ReviewStore(path: options.store))
        case .results(let paths):
            let store = try ReviewStore(path: options.store)
            return try run(StockEntry.ordered(try paths.flatMap { try WorkerResults.take(in: $0, to: store) }), store)
        }
    }

    private func run(_ entries: [StockEntry], _ store: ReviewStore) throws -> AuditOutcome {
        let index = try StockIndex()
        try opinions.prepare()
        let pass = ReviewPass(
            entries: entries, workshop: workshop, store: store, index: index, opinions: opinions, progress: progress)
        let reviews = try pass.run(jobs: options.review.jobs)
        let stock = Stock(
            index: index, store: store, keys: reviews.keys, failures: reviews.failures, jobs: options.review.jobs)
        try compare(stock)
        let alone = try proposals(stock) { _ in false }
        let contradictions = ContradictionFinder(
            index: index, isInForce: { alone[$0] == .keep || alone[$0] == .amend }, card: { try stock.card($0) })
        try contradictions.run()
        // What rests on a document that goes out of force, or contradicts one that stays, is seen only now.
        let ends: @Sendable (Int) -> Bool = { alone[$0].ends }
        let totals = try write(stock, ends: ends, Proposal.ordinals(try proposals(stock, ends: ends)))
        opinions.clean(keeping: OpinionFolder.names(of: entries, keys: reviews.keys))
        PartialFile.removeAbandoned(in: options.out)
        try store.close()
        if case .files = options.source {
            AuditStamp(keys: reviews.keys, entries: entries, totals: AuditStamp.Totals(totals), folder: options.out)
                .save(options.out)
        }
        return outcome(AuditStamp.Totals(totals), reviewed: reviews.reviewed)
    }

    private func compare(_ stock: Stock) throws {
        try stock.index.seal()
        try RelationFinder(index: stock.index).run()
    }

    private func proposals(_ stock: Stock, ends: @escaping @Sendable (Int) -> Bool) throws -> [Proposal] {
        let list = ProposalList()
        let maker = maker
        try stock.work().run(
            make: { range in try stock.cases(range, ends: ends).map { maker.decide($0).proposal } },
            take: { list.append($0) })
        return list.proposals
    }

    private var maker: DecisionMaker {
        DecisionMaker(table: table, asOf: options.review.asOf) { CatalogueColumn.words.name($0) }
    }

    private func write(_ stock: Stock, ends: @escaping @Sendable (Int) -> Bool, _ ordinals: [Int]) throws -> StockTotals
    {
        let writer = try CatalogueWriter(folder: options.out, tool: tool, asOf: options.review.asOf)
        let maker = maker
        try stock.work().run(
            make: { range in
                var chunk = CatalogueChunk()
                for item in try stock.cases(range, ends: ends) {
                    chunk.add(
                        CatalogueEntry(item, maker.decide(item), ordinal: ordinals[item.id]), try stock.review(item.id))
                }
                return chunk
            }, take: { try writer.add($0) })
        try writer.finish()
        return writer.totals
    }

    private func outcome(_ totals: AuditStamp.Totals, reviewed: Int, isUnchanged: Bool = false) -> AuditOutcome {
        AuditOutcome(
            documents: totals.documents, reviewed: reviewed,
            proposals: zip(Proposal.allCases, totals.proposals).filter { $0.1 > 0 }.map { ($0.0.name, $0.1) },
            incomplete: totals.incomplete, isUnchanged: isUnchanged)
    }
}
