import NormData

/// A table of clauses: a key, a tab, whatever stands between, the clause. Empty lines and those that begin with # say nothing.
struct ClauseTable {
    struct Row {
        let key: String
        let clause: String
        let line: Int
    }

    let path: String
    let rows: [Row]

    /// Throws `DataError` where a line is no row.
    ///
    /// - Parameters:
    ///   - key: what the first cell is.
    ///   - mostCells: how many a row may have.
    init(path: String, key name: String, mostCells: Int = .max) throws {
        self.path = path
        let lines = try DataFile.text(of: path).split(separator: "\n", omittingEmptySubsequences: false)
        rows = try lines.enumerated().filter { !$0.element.isEmpty && !$0.element.hasPrefix("#") }.map { index, line in
            let cells = line.split(separator: "\t")
            guard let key = cells.first, let clause = cells.last, (2...mostCells).contains(cells.count) else {
                throw DataError(file: path, line: index + 1, message: "应有\(name)和条文，以制表符分开")
            }
            return Row(key: String(key), clause: String(clause), line: index + 1)
        }
    }

    func error(at row: Row, _ message: String) -> DataError { DataError(file: path, line: row.line, message: message) }
}
