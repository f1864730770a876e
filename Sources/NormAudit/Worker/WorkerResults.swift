import Foundation
import Glibc

/// Reads results of workers: one JSON object a line, as `Worker` writes it.
enum WorkerResults {
    private static let batch = 256

    private struct Line: Decodable {
        let path: String
        let key: String?
        let record: Data?
        let error: String?
    }

    /// Moves the records of a file into the store, line by line, and gives what the file names.
    ///
    /// Throws `AuditError` with the line where the file is no such file.
    static func take(in path: String, to store: ReviewStore) throws -> [StockEntry] {
        guard let stream = fopen(path, "re") else {
            throw AuditError("无法读取 \(path)：\(String(cString: strerror(errno)))")
        }
        defer { fclose(stream) }
        var (buffer, capacity): (UnsafeMutablePointer<CChar>?, Int) = (nil, 0)
        defer { free(buffer) }
        let decoder = JSONDecoder()
        var entries: [StockEntry] = []
        var records: [(key: String, record: [UInt8])] = []
        var number = 0
        while case let length = getline(&buffer, &capacity, stream), length > 0, let start = buffer {
            number += 1
            let data = Data(bytes: start, count: length)
            if data.allSatisfy({ $0 <= 0x20 }) { continue }
            guard let line = try? decoder.decode(Line.self, from: data) else {
                throw AuditError("\(path) 第 \(number) 行不是审核结果")
            }
            guard let key = line.key, let record = line.record else {
                entries.append(StockEntry(path: line.path, problem: line.error ?? "没有审核结果"))
                continue
            }
            guard (try? ReviewRecord.unpack([UInt8](record))) != nil else {
                throw AuditError("\(path) 第 \(number) 行的审核记录已损坏")
            }
            entries.append(StockEntry(path: line.path, key: key))
            records.append((key, [UInt8](record)))
            if records.count >= batch {
                try store.insert(records)
                records = []
            }
        }
        try store.insert(records)
        return entries
    }
}
