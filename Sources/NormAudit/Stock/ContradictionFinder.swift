import GRDB
import NormLaw

/// Finds documents in force that fix one thing differently: a sum, a period, the competent organ.
///
/// Compared are documents of one place or of places inside each other. The one of the higher issuer, or the later one of
/// equals, is the yardstick; each other that says something else contradicts it.
struct ContradictionFinder {
    private struct Entry {
        let document: Int
        let place: String
        let level: Int
        let day: Int
        var value: Int
        var isUnclear = false
    }

    /// More of one document are not kept: the stock cannot fill the memory.
    private static let most = 20

    let index: StockIndex
    /// Whether a document counts as in force.
    let isInForce: (Int) -> Bool
    /// The card of a document, for the words of both sides.
    let card: (Int) throws -> DocumentCard?

    func run() throws {
        var counts: [Int: Int] = [:]
        let found = try index.write { try search($0) }.filter { difference in
            counts[difference.here, default: 0] += 1
            return counts[difference.here, default: 0] <= Self.most
        }
        let relations = try found.compactMap { try relation($0) }
        try index.write { database in
            try database.inTransaction {
                try index.insert(relations, database)
                return .commit
            }
        }
    }

    private struct Difference {
        let subject: Int
        let here: Int
        let there: Int
    }

    private func search(_ database: Database) throws -> [Difference] {
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT f.subject, f.document, f.value, d.place, d.level, coalesce(d.day, 0)
                FROM fact f JOIN document d ON d.id = f.document
                WHERE f.subject IN (
                    SELECT subject FROM fact GROUP BY subject HAVING min(value) <> max(value)
                        AND min(document) <> max(document))
                AND d.complete AND d.isEffective AND f.document NOT IN (SELECT document FROM copy)
                ORDER BY f.subject, f.document
                """)
        var found: [Difference] = []
        var subject: Int?
        var group: [Entry] = []
        while let row = try rows.next() {
            if let open = subject, open != row[0] {
                found += differences(open, group)
                group = []
            }
            subject = row[0]
            let document: Int = row[1]
            if group.last?.document == document {
                if group[group.count - 1].value != row[2] { group[group.count - 1].isUnclear = true }
            } else if isInForce(document) {
                group.append(Entry(document: document, place: row[3], level: row[4], day: row[5], value: row[2]))
            }
        }
        if let subject { found += differences(subject, group) }
        return found
    }

    /// Of the documents of one subject.
    private func differences(_ subject: Int, _ group: [Entry]) -> [Difference] {
        let ordered = group.filter { !$0.isUnclear && !$0.place.isEmpty }
            .sorted { ($0.level, -$0.day, $0.document) < ($1.level, -$1.day, $1.document) }
        var yardsticks: [String: Entry] = [:]
        var found: [Difference] = []
        for entry in ordered {
            let outer = PlaceNames.outer(of: entry.place).compactMap { yardsticks[$0] }.first
            if let outer, outer.value != entry.value {
                found.append(Difference(subject: subject, here: entry.document, there: outer.document))
            }
            if yardsticks[entry.place] == nil { yardsticks[entry.place] = entry }
        }
        return found
    }

    private func relation(_ difference: Difference) throws -> Relation? {
        guard let here = try fact(difference.subject, of: difference.here),
            let there = try fact(difference.subject, of: difference.there)
        else { return nil }
        return Relation(
            kind: .contradicts, source: difference.here, target: difference.there,
            note: "\(words(here)) | \(words(there))")
    }

    private func fact(_ subject: Int, of document: Int) throws -> ClauseFact? {
        try card(document)?.facts.first { $0.subject == subject }
    }

    private func words(_ fact: ClauseFact) -> String {
        (fact.article ?? "") + "“" + String(fact.words.prefix(80)) + "”"
    }
}
