import NormData

/// A tab-separated table with a header row.
struct TabTable {
    private let columns: [String: Int]
    private(set) var rows: [[Substring]]
    /// Rows that have another number of cells than the header, by line.
    private(set) var badLines: [Int] = []

    init?(_ bytes: [UInt8]) {
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        // By bytes: finding characters costs more than all else.
        let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map {
            $0.last == 0x0D ? $0.dropLast() : $0
        }
        guard let header = lines.first, !header.isEmpty else { return nil }
        let names = header.split(separator: 0x09, omittingEmptySubsequences: false)
        columns = Dictionary(
            names.enumerated().map { (String(Substring($1)), $0) }, uniquingKeysWith: { first, _ in first })
        rows = []
        for (index, line) in lines.enumerated().dropFirst() where !line.isEmpty && line.first != 0x23 {
            let cells = line.split(separator: 0x09, omittingEmptySubsequences: false).map { Substring($0) }
            if cells.count == names.count { rows.append(cells) } else { badLines.append(index + 1) }
        }
    }

    func has(_ column: String) -> Bool { columns[column] != nil }

    /// The cell, `nil` where the column is absent or the cell empty.
    func cell(_ row: [Substring], _ column: String) -> String? {
        guard let index = columns[column], index < row.count, !row[index].isEmpty else { return nil }
        return String(row[index])
    }

    static func read(_ path: String) -> TabTable? {
        FileBytes.read(path, limit: 1 << 28).flatMap { TabTable($0) }
    }
}

extension String {
    /// The cells of a `;`-separated list.
    var listed: [String] { split(separator: ";").map(String.init).filter { !$0.isEmpty } }
}
