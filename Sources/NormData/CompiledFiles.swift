/// What data files hold, in the form in which a snapshot keeps it: each is read only when it is asked for.
public struct CompiledFiles: Sendable {
    private let places: [String: Int]
    private let bytes: Table<UInt8>

    /// The values of files by their names.
    public init(_ values: [(name: String, value: any Snapshot)]) {
        var places: [String: Int] = [:]
        var writer = SnapshotWriter()
        for (name, value) in values {
            places[name] = writer.bytes.count
            writer.write(value)
        }
        self.places = places
        bytes = Table(writer.bytes)
    }

    /// The value of a file, which is of the type that it was compiled with.
    public func value<Value: Snapshot>(_ name: String, as _: Value.Type = Value.self) -> Value? {
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
