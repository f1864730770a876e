import Dispatch
import NormReview
import NormText
import Synchronization

/// Reviews the documents of a stock on several threads: what the store knows is taken from there, the rest is reviewed
/// and kept at once.
struct ReviewPass: Sendable {
    /// Reviews kept in one transaction.
    private static let batch = 64

    let entries: [StockEntry]
    let workshop: ReviewWorkshop
    let store: ReviewStore
    let index: StockIndex
    let opinions: OpinionFolder
    let progress: @Sendable (AuditProgress) -> Void

    struct Result: Sendable {
        /// By document; empty where nothing could be read.
        var keys: [String]
        /// Why nothing could be read.
        var failures: [Int: String] = [:]
        var reviewed = 0
    }

    private struct Item: Sendable {
        let id: Int
        let key: String
        /// `nil` where the store has it.
        let record: [UInt8]?
        let row: IndexedDocument
        let failure: String?
    }

    private struct State: Sendable {
        var result: Result
        var waiting: [Item] = []
        var done = 0
        var known = 0
        var error: (any Error)?
    }

    /// Reviews everything. Throws `AuditError`; what was committed before stays.
    func run(jobs: Int) throws -> Result {
        let state = Mutex(State(result: Result(keys: Array(repeating: "", count: entries.count))))
        let commits = Mutex(())
        let next = Atomic<Int>(0)
        DispatchQueue.concurrentPerform(iterations: max(1, min(jobs, entries.count))) { _ in
            while state.withLock({ $0.error == nil }) {
                let id = next.add(1, ordering: .relaxed).oldValue
                guard id < entries.count else { return }
                do {
                    let item = try review(id)
                    let batch = state.withLock { state -> [Item] in
                        state.waiting.append(item)
                        guard state.waiting.count >= Self.batch else { return [] }
                        defer { state.waiting = [] }
                        return state.waiting
                    }
                    try commit(batch, state, commits)
                } catch {
                    state.withLock { $0.error = $0.error ?? error }
                }
            }
        }
        let rest = state.withLock { state in (state.waiting, state.error) }
        if rest.1 == nil { try commit(rest.0, state, commits) }
        if let error = state.withLock({ $0.error }) { throw error }
        return state.withLock { $0.result }
    }

    /// Keeps the reviews, then tells of them: what is told as done is done.
    private func commit(_ batch: [Item], _ state: borrowing Mutex<State>, _ commits: borrowing Mutex<()>) throws {
        guard !batch.isEmpty else { return }
        try commits.withLock { _ in
            try store.insert(batch.compactMap { item in item.record.map { (item.key, $0) } })
            try index.add(batch.map(\.row))
        }
        progress(
            state.withLock { state in
                for item in batch {
                    state.result.keys[item.id] = item.key
                    if let failure = item.failure { state.result.failures[item.id] = failure }
                    if item.record != nil { state.result.reviewed += 1 }
                }
                state.done += batch.count
                state.known += batch.count { $0.record == nil && $0.failure == nil }
                return AuditProgress(done: state.done, total: entries.count, known: state.known)
            })
    }

    private func review(_ id: Int) throws -> Item {
        let entry = entries[id]
        if let problem = entry.problem { return unreadable(id, problem) }
        if let key = entry.key {
            guard let packed = try store.record(key) else { return unreadable(id, "结果中没有这份文件的审核记录") }
            return try known(id, key, packed, document: nil)
        }
        let bytes: [UInt8]
        let key: String
        do {
            (bytes, key) = try workshop.read(entry.path)
        } catch {
            return unreadable(id, "\(error)")
        }
        if let packed = try store.record(key) { return try known(id, key, packed, document: bytes) }
        return try reviewed(id, key, bytes)
    }

    private func reviewed(_ id: Int, _ key: String, _ bytes: [UInt8]) throws -> Item {
        let record = workshop.record(of: bytes, path: entries[id].path)
        try opinions.write(record.review, path: entries[id].path, key: key)
        return Item(id: id, key: key, record: try record.packed(), row: row(id, key, record), failure: nil)
    }

    /// A record that cannot be read back is as good as none.
    private func known(_ id: Int, _ key: String, _ packed: [UInt8], document: [UInt8]?) throws -> Item {
        guard let record = try? ReviewRecord.unpack(packed) else {
            return try document.map { try reviewed(id, key, $0) } ?? unreadable(id, "审核记录已损坏")
        }
        try opinions.write(record.review, path: entries[id].path, key: key)
        return Item(id: id, key: key, record: nil, row: row(id, key, record), failure: nil)
    }

    private func unreadable(_ id: Int, _ problem: String) -> Item {
        let record = ReviewRecord(review: DocumentReview(unreadable: "", problem: problem), card: DocumentCard())
        return Item(id: id, key: "", record: nil, row: row(id, "", record), failure: problem)
    }

    private func row(_ id: Int, _ key: String, _ record: ReviewRecord) -> IndexedDocument {
        IndexedDocument(id: id, path: entries[id].path, key: key, record: record, asOf: workshop.desk.options.asOf)
    }
}
