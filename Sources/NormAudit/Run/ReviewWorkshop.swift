import NormReview
import NormText
import Synchronization

/// What is needed to name, make and read the review of one document; shared by all threads.
struct ReviewWorkshop: Sendable {
    let desk: ReviewDesk
    private let cards: CardReader
    private let key: ReviewKey

    /// Throws the error of rules that could not be loaded.
    init(reviewer: Reviewer, home: Home, options: ReviewOptions) throws {
        desk = reviewer.desk(options)
        cards = CardReader(vocabulary: try AuditVocabulary(rules: home.rules), law: desk.law, asOf: options.asOf)
        key = ReviewKey(
            tool: reviewer.tool, options: options, law: try desk.bytes(of: home.corpus + "/law/norms.index"))
    }

    /// The bytes of a document and the key of its review. Throws where something cannot be read.
    func read(_ path: String) throws -> (bytes: [UInt8], key: String) {
        let bytes = try desk.bytes(of: path)
        let dossier = try desk.dossier(beside: path).map { try desk.bytes(of: $0) }
        return (bytes, key.make(path: path, document: bytes, dossier: dossier))
    }

    /// The key of bytes that are in no file.
    func key(of bytes: [UInt8], path: String) -> String { key.make(path: path, document: bytes, dossier: nil) }

    /// Reviews a document and reads its card.
    func record(of bytes: [UInt8], path: String) -> ReviewRecord {
        let examined = desk.examine(path: path, bytes: bytes)
        return ReviewRecord(review: examined.review, card: cards.card(of: examined))
    }

    /// The keys of documents; empty for what cannot be read.
    func keys(of entries: [StockEntry], jobs: Int) throws -> [String] {
        let keys = Mutex<[String]>([])
        try OrderedWork<[String]>(count: entries.count, stretch: 64, jobs: jobs).run(
            make: { range in range.map { entries[$0].problem == nil ? (try? read(entries[$0].path).key) ?? "" : "" } },
            take: { part in keys.withLock { $0 += part } })
        return keys.withLock { $0 }
    }
}
