/// A value that can be stored in a snapshot: the compact form in which what was loaded from data files is kept, so that
/// the next start need not read them again.
public protocol Snapshot {
    func write(to writer: inout SnapshotWriter)
    init(from reader: inout SnapshotReader) throws
}

/// Collects the bytes of a snapshot.
public struct SnapshotWriter {
    public private(set) var bytes: [UInt8] = []

    public init() {}

    public mutating func write(_ value: some Snapshot) { value.write(to: &self) }

    mutating func append(_ values: some Sequence<UInt8>) { bytes += values }
}

/// Reads what `SnapshotWriter` wrote; a snapshot that ends too early or holds something impossible is an error.
public struct SnapshotReader {
    public struct Damaged: Error {
        public init() {}
    }

    private let bytes: [UInt8]
    private var offset = 0

    public init(_ bytes: [UInt8]) { self.bytes = bytes }

    public mutating func read<Value: Snapshot>(_: Value.Type = Value.self) throws -> Value { try Value(from: &self) }

    mutating func take(_ count: Int) throws -> ArraySlice<UInt8> {
        guard count >= 0, count <= bytes.count - offset else { throw Damaged() }
        defer { offset += count }
        return bytes[offset..<offset + count]
    }
}

extension Int: Snapshot {
    /// Seven bits a byte, lowest first; negative numbers are folded between the others.
    public func write(to writer: inout SnapshotWriter) {
        var rest = UInt64(bitPattern: Int64(self << 1 ^ self >> (Int.bitWidth - 1)))
        while rest >= 0x80 {
            writer.append(CollectionOfOne(UInt8(truncatingIfNeeded: rest) | 0x80))
            rest >>= 7
        }
        writer.append(CollectionOfOne(UInt8(rest)))
    }

    public init(from reader: inout SnapshotReader) throws {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while true {
            guard let byte = try reader.take(1).first, shift < 64 else { throw SnapshotReader.Damaged() }
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { break }
            shift += 7
        }
        self = Int(truncatingIfNeeded: Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1))
    }
}

extension Bool: Snapshot {
    public func write(to writer: inout SnapshotWriter) { writer.write(self ? 1 : 0) }
    public init(from reader: inout SnapshotReader) throws { self = try reader.read(Int.self) == 1 }
}

extension String: Snapshot {
    public func write(to writer: inout SnapshotWriter) {
        writer.write(utf8.count)
        writer.append(utf8)
    }

    public init(from reader: inout SnapshotReader) throws {
        let count = try reader.read(Int.self)
        self = String(decoding: try reader.take(count), as: UTF8.self)
    }
}

extension Array: Snapshot where Element: Snapshot {
    public func write(to writer: inout SnapshotWriter) {
        writer.write(count)
        for element in self { writer.write(element) }
    }

    public init(from reader: inout SnapshotReader) throws {
        let count = try reader.read(Int.self)
        guard count >= 0 else { throw SnapshotReader.Damaged() }
        self = []
        // Grows with what is really there: a damaged count reserves nothing.
        for _ in 0..<count { append(try reader.read()) }
    }
}

extension Optional: Snapshot where Wrapped: Snapshot {
    public func write(to writer: inout SnapshotWriter) {
        writer.write(self != nil)
        if let value = self { writer.write(value) }
    }

    public init(from reader: inout SnapshotReader) throws {
        self = try reader.read(Bool.self) ? try reader.read(Wrapped.self) : nil
    }
}

/// An enumeration by its raw value.
extension Snapshot where Self: RawRepresentable, RawValue: Snapshot {
    public func write(to writer: inout SnapshotWriter) { writer.write(rawValue) }

    public init(from reader: inout SnapshotReader) throws {
        guard let value = Self(rawValue: try reader.read()) else { throw SnapshotReader.Damaged() }
        self = value
    }
}
