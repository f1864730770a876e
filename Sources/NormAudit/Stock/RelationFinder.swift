import Foundation
import GRDB
import NormLaw

/// Finds what the documents of a stock are to each other. All searches run over ordered rows, so that their cost grows
/// with the stock and not with its square.
struct RelationFinder {
    /// Texts that agree in more strips than this are one text.
    private static let sameText = 0.9

    let index: StockIndex

    /// Copies first: what is a copy takes no part in the rest.
    func run() throws {
        try index.write { database in
            try database.inTransaction {
                try findCopies(database)
                try findReferences(database)
                try findLaterOnes(database)
                try dropMentions(database)
                return .commit
            }
        }
        try index.sealRelations()
    }

    // MARK: Copies and near copies

    private func findCopies(_ database: Database) throws {
        try database.execute(
            sql: "CREATE TABLE pair (first INTEGER, second INTEGER, PRIMARY KEY (first, second)) WITHOUT ROWID")
        try pairByNumber(database)
        try pairBySketch(database)
        try database.execute(sql: "CREATE TABLE copy (document INTEGER PRIMARY KEY, original INTEGER NOT NULL)")
        let pairs = try Row.fetchCursor(
            database,
            sql: """
                SELECT pair.first, pair.second, a.bins, b.bins, x.number, y.number, x.issuer, y.issuer, x.day, y.day,
                    x.complete
                FROM pair JOIN document x ON x.id = pair.first JOIN document y ON y.id = pair.second
                LEFT JOIN sketch a ON a.document = pair.first LEFT JOIN sketch b ON b.document = pair.second
                ORDER BY pair.first, pair.second
                """)
        while let row = try pairs.next() { try judge(row, database) }
        try database.execute(sql: "DROP TABLE pair")
    }

    private func judge(_ row: Row, _ database: Database) throws {
        let (first, second): (Int, Int) = (row[0], row[1])
        let likeness = TextSketch.similarity(bins(row[2]), bins(row[3]))
        let numbers: (String?, String?) = (row[4], row[5])
        let isOneDocument: Bool
        if let left = numbers.0, let right = numbers.1 {
            isOneDocument = left == right
        } else {
            let sameDay = (row[8] as Int?) == (row[9] as Int?)
            isOneDocument = (row[6] as String) == (row[7] as String) && sameDay
        }
        let isCopy = isOneDocument && likeness >= 0.5
        guard isCopy || likeness >= Self.sameText, row[10] as Bool else { return }
        let percent = Int((likeness * 100).rounded())
        if isCopy {
            try database.cachedStatement(sql: "INSERT OR IGNORE INTO copy VALUES (?, ?)").execute(arguments: [
                second, first,
            ])
            guard database.changesCount > 0 else { return }
        }
        try index.insert(
            [
                Relation(
                    kind: isCopy ? .duplicates : .resembles, source: second, target: first, note: "文字相同约 \(percent)%")
            ],
            database)
    }

    private func bins(_ data: Data?) -> [Int] { data.map { $0.map { Int($0) } } ?? [] }

    /// Documents of one number.
    private func pairByNumber(_ database: Database) throws {
        try database.execute(
            sql: """
                INSERT OR IGNORE INTO pair
                SELECT min(id) OVER (PARTITION BY number), id FROM document WHERE number IS NOT NULL;
                DELETE FROM pair WHERE first = second;
                """)
    }

    /// Documents that share a band with the first one of it.
    private func pairBySketch(_ database: Database) throws {
        try database.execute(
            sql: """
                INSERT OR IGNORE INTO pair
                SELECT first, document FROM (
                    SELECT min(document) OVER (PARTITION BY band, hash) AS first, document FROM band)
                WHERE first <> document
                """)
    }

    // MARK: References

    private struct Candidate {
        let id: Int
        let issuer: String
        let level: Int
        let place: String
        let day: Int?
        let isNamedByNumber: Bool
        let isLocalName: Bool
        let hasOtherNumber: Bool
    }

    private func findReferences(_ database: Database) throws {
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT r.document, r.ordinal, r.kind, r.article, s.place, s.day, s.isEffective,
                    t.id, t.place, t.day, r.number IS NOT NULL AND t.number = r.number, n.place,
                    r.number IS NOT NULL AND t.number IS NOT NULL AND t.number <> r.number,
                    s.issuer, s.level, t.issuer, t.level
                FROM reference r JOIN document s ON s.id = r.document
                JOIN name n ON n.key = r.title AND (n.place IS NULL OR n.place = s.place)
                JOIN document t ON t.id = n.document
                WHERE t.id <> s.id AND s.id NOT IN (SELECT document FROM copy)
                UNION
                SELECT r.document, r.ordinal, r.kind, r.article, s.place, s.day, s.isEffective,
                    t.id, t.place, t.day, 1, NULL, 0, s.issuer, s.level, t.issuer, t.level
                FROM reference r JOIN document s ON s.id = r.document JOIN document t ON t.number = r.number
                WHERE t.id <> s.id AND s.id NOT IN (SELECT document FROM copy)
                ORDER BY 1, 2, 8
                """)
        var reference: Row?
        var candidates: [Candidate] = []
        while let row = try rows.next() {
            if let last = reference, (last[0] as Int) != (row[0] as Int) || (last[1] as Int) != (row[1] as Int) {
                try settle(last, candidates, database)
                candidates = []
            }
            reference = row.copy()
            candidates.append(
                Candidate(
                    id: row[7], issuer: row[15], level: row[16], place: row[8], day: row[9], isNamedByNumber: row[10],
                    isLocalName: (row[11] as String?) != nil, hasOtherNumber: row[12]))
        }
        if let reference { try settle(reference, candidates, database) }
    }

    /// A number decides; else documents of the same place, and of those not younger than the one that names them.
    private func settle(_ reference: Row, _ candidates: [Candidate], _ database: Database) throws {
        guard let kind = Relation.Kind(rawValue: reference[2]) else { return }
        // What takes effect later repeals nothing yet.
        let acts = kind != .implements && kind != .cites
        if acts, !(reference[6] as Bool) { return }
        let place: String = reference[4]
        let day: Int? = reference[5]
        var meant = candidates.filter(\.isNamedByNumber)
        if meant.isEmpty {
            meant = candidates.filter { !$0.hasOtherNumber && isOlder($0.day, than: day) }
            let near = meant.filter { $0.place == place }
            if !near.isEmpty { meant = near }
            // 《养犬管理办法》 of another place is another document.
            meant = meant.filter {
                $0.place.isEmpty || place.hasPrefix($0.place) || $0.place == place || !$0.isLocalName
            }
        }
        if kind == .implements || kind == .cites,
            let latest = meant.max(by: { ($0.day ?? 0, -$0.id) < ($1.day ?? 0, -$1.id) })
        {
            meant = [latest]
        }
        let note: String = reference[3] ?? ""
        let source: Int = reference[0]
        try index.insert(
            meant.map { candidate in
                let mayAct = !acts || RelationFinder.mayAct(reference, on: candidate)
                return Relation(kind: mayAct ? kind : .cites, source: source, target: candidate.id, note: note)
            }, database)
    }

    /// An organ changes what it issued itself, or what those below it in its own place issued. What another organ says
    /// of a document only mentions it.
    private static func mayAct(_ reference: Row, on target: Candidate) -> Bool {
        let (issuer, level, place): (String, Int, String) = (reference[13], reference[14], reference[4])
        if issuer.isEmpty || target.issuer.isEmpty { return true }
        let own = Set(issuer.split(separator: "、"))
        if target.issuer.split(separator: "、").contains(where: own.contains) { return true }
        return level < target.level && PlaceNames.outer(of: target.place).contains(place)
    }

    private func isOlder(_ day: Int?, than other: Int?) -> Bool {
        guard let day, let other else { return true }
        return day <= other
    }

    /// A document that is repealed, amended or followed is mentioned anyway.
    private func dropMentions(_ database: Database) throws {
        try database.execute(
            sql: """
                DELETE FROM relation WHERE kind = 'cites' AND EXISTS (
                    SELECT 1 FROM relation AS other WHERE other.source = relation.source
                        AND other.target = relation.target AND other.kind NOT IN ('cites', 'resembles'))
                """)
    }

    // MARK: Later ones on the same matter

    private func findLaterOnes(_ database: Database) throws {
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT matter.key, matter.day, matter.document, matter.period, matter.title
                FROM matter JOIN document ON document.id = matter.document
                WHERE isEffective AND complete AND matter.document NOT IN (SELECT document FROM copy)
                ORDER BY matter.key, matter.day, matter.document
                """)
        var group: [Row] = []
        while let row = try rows.next() {
            if let first = group.first, (first[0] as String) != (row[0] as String) {
                try settle(group, database)
                group = []
            }
            group.append(row.copy())
        }
        try settle(group, database)
    }

    /// The last of a group takes the place of all that are older.
    private func settle(_ group: [Row], _ database: Database) throws {
        guard group.count > 1, let last = group.last else { return }
        let day: Int = last[1]
        for row in group.dropLast() where (row[1] as Int) < day {
            let periods: (String?, String?) = (row[3], last[3])
            let kind: Relation.Kind =
                periods.0 != periods.1
                ? .continues : (row[4] as String) == (last[4] as String) ? .replaces : .supersedes
            // One of a year and one of none are different things.
            if kind == .continues, periods.0 == nil || periods.1 == nil { continue }
            try index.insert([Relation(kind: kind, source: last[2], target: row[2], note: "")], database)
        }
    }
}
