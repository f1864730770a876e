import NormText
import Yams

/// A value in a data file that knows where it stands.
public struct DataNode {
    let node: Node
    let file: DataFile

    /// An error at this place.
    public func error(_ message: String) -> DataError { file.error(message, at: node.mark) }

    public var isMapping: Bool { node.mapping != nil }

    public func string() throws -> String {
        guard let scalar = node.scalar else { throw error("此处应为文字") }
        return scalar.string
    }

    public func int() throws -> Int {
        guard let value = node.int else { throw error("此处应为整数") }
        return value
    }

    public func bool() throws -> Bool {
        guard let value = node.bool else { throw error("此处应为 true 或 false") }
        return value
    }

    /// An ISO date such as 2021-07-15.
    public func date() throws -> CivilDate {
        guard let text = node.scalar?.string, let date = CivilDate(iso: text) else {
            throw error("此处应为存在的日期，如 2021-07-15")
        }
        return date
    }

    /// One of the cases of an enumeration.
    public func value<Value: RawRepresentable & CaseIterable>(_ type: Value.Type) throws -> Value
    where Value.RawValue == String {
        let text = try string()
        guard let value = Value(rawValue: text) else {
            throw error("“\(text)”不在许可值之内：\(Value.allCases.map(\.rawValue).joined(separator: "、"))")
        }
        return value
    }

    /// A list; a single value stands for a list of one.
    public func list() throws -> [DataNode] {
        if let sequence = node.sequence { return sequence.map { DataNode(node: $0, file: file) } }
        guard node.mapping == nil else { return [self] }
        return try string().isEmpty ? [] : [self]
    }

    public func strings() throws -> [String] { try list().map { try $0.string() } }

    /// Key and value of each entry in the order of the file. A key that stands twice is an error.
    public func entries() throws -> [(key: String, node: DataNode, value: DataNode)] {
        guard let mapping = node.mapping else { throw error("此处应为键和值") }
        var seen: Set<String> = []
        return try mapping.map { key, value in
            let keyNode = DataNode(node: key, file: file)
            let name = try keyNode.string()
            guard seen.insert(name).inserted else { throw keyNode.error("键“\(name)”重复") }
            return (name, keyNode, DataNode(node: value, file: file))
        }
    }

    /// The entries by key; a key outside `allowed` is an error that names the nearest allowed one.
    public func fields(_ allowed: [String]) throws -> DataFields {
        var values: [String: DataNode] = [:]
        for (key, node, value) in try entries() {
            guard allowed.contains(key) else {
                throw node.error("不认识的键“\(key)”" + Spelling.hint(for: key, among: allowed))
            }
            values[key] = value
        }
        return DataFields(owner: self, values: values)
    }
}
