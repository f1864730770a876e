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

extension DataTree: Snapshot {
    public func write(to writer: inout SnapshotWriter) {
        switch self {
        case .null: writer.write(0)
        case .scalar(let text):
            writer.write(1)
            writer.write(text)
        case .list(let items):
            writer.write(2)
            writer.write(items)
        case .mapping(let pairs):
            writer.write(3)
            writer.write(pairs.count)
            for (key, value) in pairs {
                writer.write(key)
                writer.write(value)
            }
        }
    }

    public init(from reader: inout SnapshotReader) throws { try self.init(from: &reader, depth: 0) }

    /// A damaged snapshot must not nest without end.
    private static let deepest = 64

    private init(from reader: inout SnapshotReader, depth: Int) throws {
        guard depth < Self.deepest else { throw SnapshotReader.Damaged() }
        switch try reader.read(Int.self) {
        case 0: self = .null
        case 1: self = .scalar(try reader.read())
        case 2:
            let count = try reader.readCount()
            self = .list(try (0..<count).map { _ in try DataTree(from: &reader, depth: depth + 1) })
        case 3:
            let count = try reader.readCount()
            self = .mapping(
                try (0..<count).map { _ in
                    (try reader.read(String.self), try DataTree(from: &reader, depth: depth + 1))
                })
        default: throw SnapshotReader.Damaged()
        }
    }
}
