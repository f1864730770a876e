import Foundation
import GRDB
import NormData
import NormDocument
import NormLaw
import NormText

/// The rows of one document in the index of the stock.
struct IndexedDocument: Sendable {
    private let id: Int
    private let card: DocumentCard
    private let number: String?
    private let day: Int?
    private let level: Int
    private let isEffective: Bool
    private let normative: Bool
    private let complete: Bool
    private let summary: [UInt8]

    init(id: Int, path: String, key: String, record: ReviewRecord, asOf: CivilDate) {
        self.id = id
        card = record.card
        let review = record.review
        number = review.metadata.documentNumber
        day = DocumentDay(review.metadata).packed
        level =
            review.metadata.level.flatMap { DocumentLevel.allCases.firstIndex(of: $0) } ?? DocumentLevel.allCases.count
        isEffective = review.metadata.effective.map { $0 <= asOf } ?? true
        normative = review.normative
        complete = review.complete
        var writer = SnapshotWriter()
        writer.write(DocumentSummary(path: path, key: key, record: record))
        summary = writer.bytes
    }

    func insert(into database: Database) throws {
        try database.cachedStatement(sql: "INSERT INTO document VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)").execute(
            arguments: [
                id, day, number, card.issuer, card.place, level, card.acts, isEffective, normative, complete,
                Data(summary),
            ])
        try insertNames(into: database)
        let reference = try database.cachedStatement(sql: "INSERT INTO reference VALUES (?, ?, ?, ?, ?, ?)")
        for (ordinal, item) in card.references.enumerated() {
            try reference.execute(
                arguments: [id, ordinal, item.kind.rawValue, item.title, item.number, item.article])
        }
        if let matter = card.matter, let day, normative, !card.acts, !card.issuer.isEmpty, card.genus >= 0 {
            try database.cachedStatement(sql: "INSERT INTO matter VALUES (?, ?, ?, ?, ?)").execute(
                arguments: [
                    "\(card.issuer)|\(card.genus)|\(matter)", day, id, card.period, card.names.last ?? "",
                ])
        }
        try insertSketch(into: database)
        let fact = try database.cachedStatement(sql: "INSERT INTO fact VALUES (?, ?, ?)")
        for item in card.facts {
            var hash = StableHash()
            hash.add(item.value.utf8)
            try fact.execute(arguments: [item.subject, hash.integer, id])
        }
    }

    /// A title without its place means the document of the same place.
    private func insertNames(into database: Database) throws {
        let statement = try database.cachedStatement(sql: "INSERT INTO name VALUES (?, ?, ?)")
        for name in card.names {
            try statement.execute(arguments: [name, nil, id])
            if !card.place.isEmpty, name.hasPrefix(card.place), name.utf8.count >= card.place.utf8.count + 12 {
                try statement.execute(arguments: [String(name.dropFirst(card.place.count)), card.place, id])
            }
        }
    }

    private func insertSketch(into database: Database) throws {
        guard !card.sketch.isEmpty else { return }
        try database.cachedStatement(sql: "INSERT INTO sketch VALUES (?, ?)").execute(
            arguments: [id, Data(card.sketch.map { UInt8(truncatingIfNeeded: $0) })])
        let band = try database.cachedStatement(sql: "INSERT INTO band VALUES (?, ?, ?)")
        for (number, hash) in TextSketch.bands(card.sketch).enumerated() {
            try band.execute(arguments: [number, hash, id])
        }
    }
}
