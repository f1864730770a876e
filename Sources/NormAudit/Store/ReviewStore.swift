import Foundation
import GRDB

/// The reviews done so far, in SQLite, by their keys. Any number of audits may work on one store at the same time.
///
/// Whatever is committed survives the end of the program at any moment (write-ahead log); what is written is never
/// changed, so that two audits that do the same review keep the same bytes.
final class ReviewStore: Sendable {
    /// `NCAU`: tells the store from other databases.
    private static let applicationID = 0x4E43_4155
    private static let patience = 120.0

    let path: String
    private let pool: DatabasePool

    /// Opens the store, and makes it where there is none. Throws `AuditError`.
    init(path: String) throws {
        self.path = path
        var configuration = Configuration()
        configuration.busyMode = .timeout(Self.patience)
        configuration.maximumReaderCount = 16
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA synchronous = NORMAL")
            try database.execute(sql: "PRAGMA cache_size = -4000")
        }
        pool = try ReviewStore.open(path, configuration)
        try guarded {
            try pool.write { database in
                let identity = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
                let isEmpty = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") == 0
                guard identity == Self.applicationID || identity == 0 && isEmpty else {
                    throw AuditError("\(path) 是别的数据库，不是审核结果库")
                }
                try database.execute(sql: "PRAGMA application_id = \(Self.applicationID)")
                try database.execute(
                    sql: """
                        CREATE TABLE IF NOT EXISTS review (
                            id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, record BLOB NOT NULL)
                        """)
            }
        }
    }

    /// Two programs that make the store at the same moment wait for each other.
    private static func open(_ path: String, _ configuration: Configuration) throws -> DatabasePool {
        var attempts = 0
        while true {
            do {
                return try DatabasePool(path: path, configuration: configuration)
            } catch let error as DatabaseError {
                attempts += 1
                guard error.resultCode == .SQLITE_BUSY, attempts < 100 else { throw AuditError(error, path: path) }
                Thread.sleep(forTimeInterval: 0.05)
            }
        }
    }

    /// The packed record with this key.
    func record(_ key: String) throws -> [UInt8]? {
        try guarded {
            try pool.read { database in
                let statement = try database.cachedStatement(sql: "SELECT record FROM review WHERE key = ?")
                return try Data.fetchOne(statement, arguments: [key]).map { [UInt8]($0) }
            }
        }
    }

    /// Keeps records; those that are there already stay as they are.
    func insert(_ records: [(key: String, record: [UInt8])]) throws {
        guard !records.isEmpty else { return }
        try guarded {
            try pool.write { database in
                let statement = try database.cachedStatement(
                    sql: "INSERT OR IGNORE INTO review (key, record) VALUES (?, ?)")
                for (key, record) in records { try statement.execute(arguments: [key, Data(record)]) }
            }
        }
    }

    /// Folds the log into the store, so that one file is left where nobody else works on it.
    func close() throws {
        try guarded {
            // Where another audit reads, the log stays for it.
            _ = try? pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
            try pool.close()
        }
    }

    private func guarded<Result>(_ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch let error as DatabaseError {
            throw AuditError(error, path: path)
        }
    }
}
