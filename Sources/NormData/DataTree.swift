import Yams

/// The content of a YAML file without its layout: what is decoded into types, from the file or from a snapshot.
public indirect enum DataTree: Sendable, Equatable {
    case scalar(String)
    /// `~`, `null` or nothing.
    case null
    case list([DataTree])
    /// In the order of the file.
    case mapping([(key: String, value: DataTree)])

    /// Parses YAML. Throws Yams' errors.
    public init(yaml text: String) throws {
        // Values are read by what is asked of them; resolving every scalar's type would cost more than parsing.
        guard let node = try Yams.compose(yaml: text, .basic, .default, .utf8) else { throw YamlError.no }
        self.init(node)
    }

    private init(_ node: Node) {
        switch node {
        case .scalar(let scalar):
            let isNull = scalar.style == .plain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
            self = isNull ? .null : .scalar(scalar.string)
        case .sequence(let nodes): self = .list(nodes.map { DataTree($0) })
        case .mapping(let pairs): self = .mapping(pairs.map { ($0.key.string ?? "", DataTree($0.value)) })
        case .alias: self = .null
        }
    }

    public static func == (left: DataTree, right: DataTree) -> Bool {
        switch (left, right) {
        case (.scalar(let one), .scalar(let other)): one == other
        case (.null, .null): true
        case (.list(let one), .list(let other)): one == other
        case (.mapping(let one), .mapping(let other)): one.elementsEqual(other) { $0 == $1 }
        default: false
        }
    }

    /// Decodes a value. Throws `DecodingError`.
    public func decode<Value: Decodable>(_: Value.Type) throws -> Value {
        try Value(from: DataTreeDecoder(tree: self, codingPath: []))
    }
}
