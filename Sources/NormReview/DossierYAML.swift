import Yams

/// The YAML form of a dossier.
enum DossierYAML {
    private static let depthLimit = 8
    private static let nodeLimit = 10_000

    static func parse(_ bytes: [UInt8]) throws(DossierError) -> DossierNode {
        try refuseDeepNesting(bytes)
        let root: Node?
        do {
            root = try Yams.compose(yaml: String(decoding: bytes, as: UTF8.self))
        } catch let error as YamlError {
            throw problem(error)
        } catch {
            throw DossierError(line: 1, column: 0, key: "", message: "YAML 无法解析：\(error)")
        }
        guard let root else { return DossierNode(line: 1, column: 1, value: .map([])) }
        var left = nodeLimit
        return try convert(root, depth: 0, left: &left)
    }

    private static func convert(_ node: Node, depth: Int, left: inout Int) throws(DossierError) -> DossierNode {
        let line = node.mark?.line ?? 1
        let column = node.mark?.column ?? 0
        left -= 1
        guard depth < depthLimit, left > 0 else {
            throw DossierError(line: line, column: column, key: "", message: "档案结构过深或者过大")
        }
        switch node {
        case .scalar(let scalar):
            return DossierNode(line: line, column: column, value: .scalar(scalar.string))
        case .sequence(let sequence):
            var items: [DossierNode] = []
            for item in sequence { items.append(try convert(item, depth: depth + 1, left: &left)) }
            return DossierNode(line: line, column: column, value: .list(items))
        case .mapping(let mapping):
            var entries: [DossierNode.Entry] = []
            for (key, value) in mapping {
                entries.append(
                    DossierNode.Entry(
                        key: key.string ?? "", line: key.mark?.line ?? line, column: key.mark?.column ?? column,
                        value: try convert(value, depth: depth + 1, left: &left)))
            }
            return DossierNode(line: line, column: column, value: .map(entries))
        case .alias:
            throw DossierError(line: line, column: column, key: "", message: "档案中不使用 YAML 别名")
        }
    }

    /// The parser recurses on nesting, so that what nests absurdly is refused before it.
    private static func refuseDeepNesting(_ bytes: [UInt8]) throws(DossierError) {
        var line = 1
        var brackets = 0
        var indicators = 0
        var atStart = true
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "\n"):
                line += 1
                indicators = 0
                atStart = true
            case UInt8(ascii: "["), UInt8(ascii: "{"): brackets += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"): brackets = max(0, brackets - 1)
            case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"): if atStart { indicators += 1 }
            case UInt8(ascii: " "): break
            default: atStart = false
            }
            guard brackets <= 64, indicators <= 64 else {
                throw DossierError(line: line, column: 0, key: "", message: "档案嵌套过深")
            }
        }
    }

    private static func problem(_ error: YamlError) -> DossierError {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            DossierError(line: mark.line, column: mark.column, key: "", message: "YAML 无法解析：\(problem)")
        case .duplicatedKeysInMapping(let duplicates, let context):
            DossierError(
                line: context.mark.line, column: context.mark.column,
                key: duplicates.joined(separator: "、"), message: "键重复")
        default:
            DossierError(line: 1, column: 0, key: "", message: "YAML 无法解析：\(error)")
        }
    }
}
