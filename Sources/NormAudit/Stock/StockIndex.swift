import Foundation
import GRDB
import NormData
import NormDocument
import NormLaw
import NormReview

/// The documents of one run, side by side, in a private database on disk that vanishes with the run: memory stays flat
/// however many there are. Documents are numbered from 0 in the order of their paths.
final class StockIndex: Sendable {
    let queue: DatabaseQueue

    init() throws {
        var configuration = Configuration()
        configuration.prepareDatabase { database in
            try database.execute(
                sql:
                    "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -16000; PRAGMA temp_store = FILE"
            )
        }
        // An empty name is a database in a file of its own, removed when it is closed.
        queue = try DatabaseQueue(path: "", configuration: configuration)
        try write { database in
            try database.execute(
                sql: """
                    CREATE TABLE document (
                        id INTEGER PRIMARY KEY, day INTEGER, number TEXT, issuer TEXT NOT NULL, place TEXT NOT NULL,
                        level INTEGER NOT NULL, acts INTEGER NOT NULL, isEffective INTEGER NOT NULL,
                        normative INTEGER NOT NULL, complete INTEGER NOT NULL, summary BLOB NOT NULL);
                    CREATE TABLE name (key TEXT NOT NULL, place TEXT, document INTEGER NOT NULL);
                    CREATE TABLE reference (
                        document INTEGER NOT NULL, ordinal INTEGER NOT NULL, kind TEXT NOT NULL, title TEXT,
                        number TEXT, article TEXT);
                    CREATE TABLE matter (key TEXT NOT NULL, day INTEGER NOT NULL, document INTEGER NOT NULL, period TEXT, title TEXT NOT NULL);
                    CREATE TABLE band (band INTEGER NOT NULL, hash INTEGER NOT NULL, document INTEGER NOT NULL);
                    CREATE TABLE sketch (document INTEGER PRIMARY KEY, bins BLOB NOT NULL);
                    CREATE TABLE fact (subject INTEGER NOT NULL, value INTEGER NOT NULL, document INTEGER NOT NULL);
                    CREATE TABLE relation (
                        source INTEGER NOT NULL, target INTEGER NOT NULL, kind TEXT NOT NULL, note TEXT NOT NULL,
                        PRIMARY KEY (source, kind, target)) WITHOUT ROWID;
                    """)
        }
    }

    func write<Result>(_ body: (Database) throws -> Result) throws -> Result {
        do {
            return try queue.writeWithoutTransaction(body)
        } catch let error as DatabaseError {
            throw AuditError(error, path: "（临时索引）")
        }
    }

    /// Adds documents in any order.
    func add(_ documents: [IndexedDocument]) throws {
        try write { database in
            try database.inTransaction {
                for document in documents { try document.insert(into: database) }
                return .commit
            }
        }
    }

    /// Orders what was added, for the comparison.
    func seal() throws {
        try write { database in
            try database.execute(
                sql: """
                    CREATE INDEX nameKey ON name (key, document);
                    CREATE INDEX documentNumber ON document (number) WHERE number IS NOT NULL;
                    CREATE INDEX referenceOrder ON reference (document, ordinal);
                    CREATE INDEX matterOrder ON matter (key, day, document);
                    CREATE INDEX bandOrder ON band (band, hash, document);
                    CREATE INDEX factOrder ON fact (subject, document);
                    """)
        }
    }

    /// The summaries of documents, in order.
    func summaries(_ range: Range<Int>) throws -> [(id: Int, summary: Data)] {
        try write { database in
            let rows = try Row.fetchCursor(
                database.cachedStatement(sql: "SELECT id, summary FROM document WHERE id >= ? AND id < ? ORDER BY id"),
                arguments: [range.lowerBound, range.upperBound])
            var result: [(Int, Data)] = []
            while let row = try rows.next() { result.append((row[0], row[1])) }
            return result
        }
    }

    /// The relations of documents to others and of others to them, those of one document together, in a fixed order.
    func relations(_ range: Range<Int>) throws -> [Relation] {
        try write { database in
            let rows = try Row.fetchCursor(
                database.cachedStatement(
                    sql: """
                        SELECT source, target, kind, note FROM relation WHERE source >= ?1 AND source < ?2
                        UNION SELECT source, target, kind, note FROM relation WHERE target >= ?1 AND target < ?2
                        ORDER BY kind, source, target
                        """), arguments: [range.lowerBound, range.upperBound])
            var result: [Relation] = []
            while let row = try rows.next() {
                guard let kind = Relation.Kind(rawValue: row[2]) else { continue }
                result.append(Relation(kind: kind, source: row[0], target: row[1], note: row[3]))
            }
            return result
        }
    }

    func insert(_ relations: [Relation], _ database: Database) throws {
        let statement = try database.cachedStatement(
            sql: "INSERT OR IGNORE INTO relation (source, target, kind, note) VALUES (?, ?, ?, ?)")
        for relation in relations {
            try statement.execute(
                arguments: [relation.source, relation.target, relation.kind.rawValue, relation.note])
        }
    }

    /// Lets relations be found from either side.
    func sealRelations() throws {
        try write { try $0.execute(sql: "CREATE INDEX relationTarget ON relation (target)") }
    }
}
