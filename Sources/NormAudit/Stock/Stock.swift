import Foundation
import NormData
import NormReview

/// The reviewed documents of a run: what is looked up of them while they are compared and written.
struct Stock: Sendable {
    /// Documents handled together.
    private static let stretch = 64
    /// More relations of one document are counted, not shown.
    private static let mostRelations = 200

    let index: StockIndex
    let store: ReviewStore
    let keys: [String]
    let failures: [Int: String]
    let jobs: Int

    func work<Part>() -> OrderedWork<Part> { OrderedWork(count: keys.count, stretch: Self.stretch, jobs: jobs) }

    /// The documents of a stretch with all that decides about them.
    func cases(_ range: Range<Int>, ends: @escaping @Sendable (Int) -> Bool) throws -> [DecisionMaker.Case] {
        let summaries = try index.summaries(range).map { id, data in
            var reader = SnapshotReader([UInt8](data))
            return (id: id, summary: try reader.read(DocumentSummary.self))
        }
        var relations: [Int: [Relation]] = [:]
        for relation in try index.relations(range) {
            for id in Set([relation.source, relation.target]) where range.contains(id) {
                relations[id, default: []].append(relation)
            }
        }
        for id in relations.keys {
            relations[id] = Array((relations[id] ?? []).sorted { $0.order < $1.order }.prefix(Self.mostRelations))
        }
        let names = try self.names(Set(relations.values.flatMap { $0.flatMap { [$0.source, $0.target] } }), summaries)
        return summaries.map { id, summary in
            DecisionMaker.Case(
                id: id, summary: summary, relations: relations[id] ?? [], name: { names[$0] ?? "" }, ends: ends)
        }
    }

    private func names(_ ids: Set<Int>, _ known: [(id: Int, summary: DocumentSummary)]) throws -> [Int: String] {
        var names = Dictionary(known.map { ($0.id, $0.summary.fullName) }) { first, _ in first }
        for id in ids where names[id] == nil {
            for (id, data) in try index.summaries(id..<id + 1) {
                var reader = SnapshotReader([UInt8](data))
                names[id] = try reader.read(DocumentSummary.self).fullName
            }
        }
        return names
    }

    /// The review of a document, without its path.
    func review(_ id: Int) throws -> DocumentReview {
        if let failure = failures[id] { return DocumentReview(unreadable: "", problem: failure) }
        return try record(id).review
    }

    func card(_ id: Int) throws -> DocumentCard? { failures[id] == nil ? try record(id).card : nil }

    private func record(_ id: Int) throws -> ReviewRecord {
        guard let packed = try store.record(keys[id]) else {
            throw AuditError("结果库 \(store.path) 中缺少刚才的审核记录")
        }
        return try ReviewRecord.unpack(packed)
    }
}
