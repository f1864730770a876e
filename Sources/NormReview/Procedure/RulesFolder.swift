import NormData

/// Reads the data files of a `Rules` folder.
struct RulesFolder: Sendable {
    let path: String
    /// Files that were read before.
    var compiled: CompiledFiles?

    /// The files that are read in this way, for a snapshot. Those that cannot be read are left out: who asks for one reads
    /// the file itself and meets the mistake.
    func compile() -> CompiledFiles {
        let values: [(String, (any Snapshot)?)] =
            [
                (StepRules.file, try? yaml(StepRules.file, as: StepRules.self)),
                (TextRules.file, try? yaml(TextRules.file, as: TextRules.self)),
                (ConflictWords.file, try? yaml(ConflictWords.file, as: ConflictWords.self)),
                (PrecedentThresholds.file, try? yaml(PrecedentThresholds.file, as: PrecedentThresholds.self)),
            ]
            + names(in: "jurisdictions", "yml").map { ($0, try? yaml($0, as: JurisdictionPack.self)) }
            + (names(in: "jurisdictions", "tsv") + names(in: "calendar", "tsv")).map { ($0, try? rows($0)) }
        return CompiledFiles(values.compactMap { name, value in value.map { (name, $0) } })
    }

    private func names(in part: String, _ ending: String) -> [String] {
        DataFile.paths(below: "\(path)/\(part)", extensions: [ending]).map {
            String($0.dropFirst(path.utf8.count + 1))
        }
    }

    func yaml<Value: Decodable & Snapshot>(_ name: String, as type: Value.Type) throws(ProcedureRulesError) -> Value {
        if let known = compiled?.value(name, as: type) { return known }
        do {
            return try DataTree(yaml: try text(name)).decode(type)
        } catch let error as ProcedureRulesError {
            throw error
        } catch {
            throw ProcedureRulesError(path: "\(path)/\(name)", message: "\(error)")
        }
    }

    /// The rows of a table, without its head; every row has as many cells as the head.
    func table(_ name: String) throws(ProcedureRulesError) -> [[String]] {
        let rows = try rows(name)
        guard let head = rows.first else { return [] }
        for (index, row) in rows.enumerated() where row.count != head.count {
            throw ProcedureRulesError(
                path: "\(path)/\(name)", message: "line \(index + 1) has \(row.count) cells, not \(head.count)")
        }
        return Array(rows.dropFirst())
    }

    private func rows(_ name: String) throws(ProcedureRulesError) -> [[String]] {
        if let known = compiled?.value(name, as: [[String]].self) { return known }
        return CompiledFiles.rows(of: try text(name))
    }

    private func text(_ name: String) throws(ProcedureRulesError) -> String {
        guard let bytes = FileBytes.read("\(path)/\(name)", limit: InputFile.maximumSize) else {
            throw ProcedureRulesError(path: "\(path)/\(name)", message: "cannot be read")
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
