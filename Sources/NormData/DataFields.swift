/// The entries of a mapping whose keys were checked.
public struct DataFields {
    let owner: DataNode
    let values: [String: DataNode]

    public subscript(key: String) -> DataNode? { values[key] }

    /// The value of a key that must be there.
    public func require(_ key: String) throws -> DataNode {
        guard let value = values[key] else { throw owner.error("缺少键“\(key)”") }
        return value
    }

    public func string(_ key: String) throws -> String {
        let node = try require(key)
        let text = try node.string()
        guard !text.isEmpty else { throw node.error("“\(key)”不能为空") }
        return text
    }

    public func strings(_ key: String) throws -> [String] { try values[key]?.strings() ?? [] }

    public func error(_ message: String) -> DataError { owner.error(message) }
}
