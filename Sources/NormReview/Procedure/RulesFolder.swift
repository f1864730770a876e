import FoundationEssentials
import Yams

/// Reads the data files of a `Rules` folder.
struct RulesFolder {
    let path: String

    func bytes(_ name: String) throws(ProcedureRulesError) -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: "\(path)/\(name)") else {
            throw ProcedureRulesError(path: "\(path)/\(name)", message: "cannot be read")
        }
        return [UInt8](data)
    }

    func text(_ name: String) throws(ProcedureRulesError) -> String {
        String(decoding: try bytes(name), as: UTF8.self)
    }

    func yaml<Value: Decodable>(_ name: String, as type: Value.Type) throws(ProcedureRulesError) -> Value {
        let source = try text(name)
        do {
            // Types are known from the model; resolving each scalar's type would cost more than the parsing.
            guard let node = try Yams.compose(yaml: source, .basic) else { throw YamlError.no }
            return try YAMLDecoder().decode(type, from: node)
        } catch {
            throw ProcedureRulesError(path: "\(path)/\(name)", message: "\(error)")
        }
    }

    /// The rows of a table, without its head; every row has as many cells as the head.
    func table(_ name: String) throws(ProcedureRulesError) -> [[String]] {
        let lines = try text(name).split(separator: "\n").map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
        guard let head = lines.first else { return [] }
        for (index, row) in lines.enumerated() where row.count != head.count {
            throw ProcedureRulesError(
                path: "\(path)/\(name)", message: "line \(index + 1) has \(row.count) cells, not \(head.count)")
        }
        return Array(lines.dropFirst())
    }
}
