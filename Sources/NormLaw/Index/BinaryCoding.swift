import NormData

/// Little-endian numbers in a byte array.
struct BinaryWriter {
    private(set) var bytes: [UInt8] = []

    mutating func append(_ value: some FixedWidthInteger) {
        withUnsafeBytes(of: value.littleEndian) { bytes += $0 }
    }

    mutating func append(_ values: [UInt8]) { bytes += values }
}

/// Reads what `BinaryWriter` wrote; every read is checked against the end.
struct BinaryReader {
    struct Truncated: Error {}

    private let bytes: Table<UInt8>
    private(set) var offset: Int

    init(_ bytes: [UInt8], offset: Int) { self.init(Table(bytes), offset: offset) }

    init(_ bytes: Table<UInt8>, offset: Int) {
        self.bytes = bytes
        self.offset = offset
    }

    mutating func read<Value: FixedWidthInteger>(_: Value.Type = Value.self) throws -> Value {
        let size = MemoryLayout<Value>.size
        guard size <= bytes.count - offset else { throw Truncated() }
        defer { offset += size }
        let memory = UnsafeRawBufferPointer(bytes.elements)
        return withExtendedLifetime(bytes) {
            Value(littleEndian: memory.loadUnaligned(fromByteOffset: offset, as: Value.self))
        }
    }

    /// A count of records of at least `size` bytes each: never more than can still follow.
    mutating func readCount(of size: Int) throws -> Int {
        let count = Int(try read(UInt32.self))
        guard count <= (bytes.count - offset) / size else { throw Truncated() }
        return count
    }

    mutating func skip(_ count: Int) throws -> Range<Int> {
        guard count >= 0, count <= bytes.count - offset else { throw Truncated() }
        defer { offset += count }
        return offset..<offset + count
    }
}
