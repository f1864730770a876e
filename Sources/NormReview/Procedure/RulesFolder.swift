import NormData

/// Reads the data files of a `Rules` folder.
struct RulesFolder: Sendable {
    let path: String
    /// Files that were read before.
    var compiled: CompiledFiles?

    /// The files that are read in this way, for a snapshot.
    func compile() -> CompiledFiles {
        let names = ["procedure", "jurisdictions", "calendar", "conflict"].flatMap { part in
            DataFile.paths(below: "\(path)/\(part)", extensions: ["yml", "tsv"]).map {
                String($0.dropFirst(path.utf8.count + 1))
            }
        }
        return CompiledFiles(names, in: path)
    }

    func yaml<Value: Decodable>(_ name: String, as type: Value.Type) throws(ProcedureRulesError) -> Value {
        do {
            let tree = try compiled?.tree(name) ?? DataTree(yaml: try text(name))
            return try tree.decode(type)
        } catch let error as ProcedureRulesError {
            throw error
        } catch {
            throw ProcedureRulesError(path: "\(path)/\(name)", message: "\(error)")
        }
    }

    /// The rows of a table, without its head; every row has as many cells as the head.
    func table(_ name: String) throws(ProcedureRulesError) -> [[String]] {
        let rows = if let known = compiled?.rows(name) { known } else { CompiledFiles.rows(of: try text(name)) }
        guard let head = rows.first else { return [] }
        for (index, row) in rows.enumerated() where row.count != head.count {
            throw ProcedureRulesError(
                path: "\(path)/\(name)", message: "line \(index + 1) has \(row.count) cells, not \(head.count)")
        }
        return Array(rows.dropFirst())
    }

    private func text(_ name: String) throws(ProcedureRulesError) -> String {
        guard let bytes = FileBytes.read("\(path)/\(name)", limit: InputFile.maximumSize) else {
            throw ProcedureRulesError(path: "\(path)/\(name)", message: "cannot be read")
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
