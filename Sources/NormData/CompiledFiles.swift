/// Data files of a folder as they were read once: kept in a snapshot, decoded when one is asked for.
public struct CompiledFiles: Sendable {
    private let places: [String: Int]
    private let bytes: Table<UInt8>

    /// Files that cannot be read or parsed are left out: who asks for one reads the file itself and meets the mistake.
    ///
    /// - Parameters:
    ///   - names: paths below `folder` of YAML and tab-separated files.
    public init(_ names: [String], in folder: String) {
        var places: [String: Int] = [:]
        var writer = SnapshotWriter()
        for name in names {
            guard let bytes = FileBytes.read(folder + "/" + name, limit: 1 << 26) else { continue }
            let text = String(decoding: bytes, as: UTF8.self)
            if name.hasSuffix(".tsv") {
                places[name] = writer.bytes.count
                writer.write(CompiledFiles.rows(of: text))
            } else if let tree = try? DataTree(yaml: text) {
                places[name] = writer.bytes.count
                writer.write(tree)
            }
        }
        self.places = places
        bytes = Table(writer.bytes)
    }

    /// The content of a YAML file.
    public func tree(_ name: String) -> DataTree? { value(name) }

    /// The cells of a tab-separated file, with its head.
    public func rows(_ name: String) -> [[String]]? { value(name) }

    private func value<Value: Snapshot>(_ name: String) -> Value? {
        places[name].flatMap { try? bytes.decode(Value.self, at: $0) }
    }

    /// The cells of tab-separated text; empty lines are passed over.
    public static func rows(of text: String) -> [[String]] {
        text.utf8.split(separator: 0x0A).map { line in
            line.split(separator: 0x09, omittingEmptySubsequences: false).map { String(Substring($0)) }
        }
    }
}

extension CompiledFiles: Snapshot {
    public func write(to writer: inout SnapshotWriter) {
        let sorted = places.sorted { $0.key < $1.key }
        writer.write(sorted.map(\.key))
        writer.write(sorted.map(\.value))
        writer.write(bytes)
    }

    public init(from reader: inout SnapshotReader) throws {
        let names = try reader.read([String].self)
        let places = try reader.read([Int].self)
        bytes = try reader.read()
        let size = bytes.count
        guard names.count == places.count, places.allSatisfy({ (0..<max(1, size)).contains($0) }) else {
            throw SnapshotReader.Damaged()
        }
        self.places = Dictionary(zip(names, places)) { first, _ in first }
    }
}
