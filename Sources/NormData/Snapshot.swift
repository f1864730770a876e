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

    public mutating func append(_ values: some Sequence<UInt8>) { bytes += values }

    mutating func append(byte: UInt8) { bytes.append(byte) }

    /// Makes the next byte one at which a table may begin.
    mutating func align() {
        while bytes.count % SnapshotMemory.alignment != 0 { bytes.append(0) }
    }
}

/// Reads what `SnapshotWriter` wrote; a snapshot that ends too early or holds something impossible is an error.
public struct SnapshotReader {
    public struct Damaged: Error {
        public init() {}
    }

    private let memory: SnapshotMemory
    /// Whether an earlier start has read the same bytes and found them whole.
    private let isKnown: Bool
    @usableFromInline let base: UnsafeRawPointer
    @usableFromInline let count: Int
    @usableFromInline var offset: Int

    public init(_ bytes: [UInt8]) { self.init(bytes.withUnsafeBytes { SnapshotMemory(copying: $0) }, from: 0) }

    /// Reads from an offset on, which is a multiple of `SnapshotMemory.alignment`.
    ///
    /// - Parameter isKnown: whether an earlier start has read the same bytes and found them whole.
    public init(_ memory: SnapshotMemory, from offset: Int, isKnown: Bool = false) {
        self.memory = memory
        self.isKnown = isKnown
        base = memory.base
        count = memory.count
        self.offset = offset
    }

    /// Reads a snapshot that lies within another.
    init(_ table: Table<UInt8>, from offset: Int) {
        memory = table.memory
        isKnown = false
        base = UnsafeRawPointer(table.start)
        count = table.count
        self.offset = offset
    }

    /// Throws `Damaged` where the condition, a look through whole tables, does not hold. What is known to be whole is not
    /// looked through again.
    public func require(_ isSound: @autoclosure () -> Bool) throws {
        guard isKnown || isSound() else { throw Damaged() }
    }

    @inlinable
    public mutating func read<Value: Snapshot>(_: Value.Type = Value.self) throws -> Value { try Value(from: &self) }

    @inlinable
    mutating func take(_ size: Int) throws -> UnsafeRawBufferPointer {
        guard size >= 0, size <= count - offset else { throw Damaged() }
        defer { offset += size }
        return UnsafeRawBufferPointer(start: base + offset, count: size)
    }

    @inlinable
    mutating func byte() throws -> UInt8 {
        guard offset < count else { throw Damaged() }
        defer { offset += 1 }
        return base.load(fromByteOffset: offset, as: UInt8.self)
    }

    /// The count of what follows: every element takes a byte at least, so a damaged count reserves nothing.
    @inlinable
    public mutating func readCount() throws -> Int {
        let size = try read(Int.self)
        guard size >= 0, size <= count - offset else { throw Damaged() }
        return size
    }

    mutating func table<Element>(_ size: Int) throws -> Table<Element> {
        offset += (SnapshotMemory.alignment - offset % SnapshotMemory.alignment) % SnapshotMemory.alignment
        guard size >= 0, offset <= count, size <= (count - offset) / MemoryLayout<Element>.stride else {
            throw Damaged()
        }
        defer { offset += size * MemoryLayout<Element>.stride }
        return Table(memory, at: offset, count: size)
    }
}

extension Int: Snapshot {
    /// Seven bits a byte, lowest first; negative numbers are folded between the others.
    public func write(to writer: inout SnapshotWriter) {
        var rest = UInt64(bitPattern: Int64(self << 1 ^ self >> (Int.bitWidth - 1)))
        while rest >= 0x80 {
            writer.append(byte: UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        writer.append(byte: UInt8(rest))
    }

    @inlinable
    public init(from reader: inout SnapshotReader) throws {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while true {
            let byte = try reader.byte()
            guard shift < 64 else { throw SnapshotReader.Damaged() }
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { break }
            shift += 7
        }
        self = Int(truncatingIfNeeded: Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1))
    }
}

extension Float: Snapshot {
    public func write(to writer: inout SnapshotWriter) { writer.write(Int(bitPattern)) }

    public init(from reader: inout SnapshotReader) throws {
        guard let bits = UInt32(exactly: try reader.read(Int.self)) else { throw SnapshotReader.Damaged() }
        self.init(bitPattern: bits)
    }
}

extension Bool: Snapshot {
    public func write(to writer: inout SnapshotWriter) { writer.write(self ? 1 : 0) }

    @inlinable
    public init(from reader: inout SnapshotReader) throws { self = try reader.byte() == 2 }
}

extension String: Snapshot {
    public func write(to writer: inout SnapshotWriter) {
        writer.write(utf8.count)
        writer.append(utf8)
    }

    @inlinable
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

    @inlinable
    public init(from reader: inout SnapshotReader) throws {
        let size = try reader.readCount()
        self = []
        reserveCapacity(Swift.min(size, 1 << 16))
        for _ in 0..<size { append(try Element(from: &reader)) }
    }
}

/// In the order of the keys.
extension Dictionary: Snapshot where Key == String, Value: Snapshot {
    public func write(to writer: inout SnapshotWriter) {
        writer.write(count)
        for (key, value) in sorted(by: { $0.key < $1.key }) {
            writer.write(key)
            writer.write(value)
        }
    }

    @inlinable
    public init(from reader: inout SnapshotReader) throws {
        let size = try reader.readCount()
        self.init(minimumCapacity: Swift.min(size, 1 << 16))
        for _ in 0..<size {
            let key = try reader.read(String.self)
            self[key] = try reader.read(Value.self)
        }
    }
}

extension Range<Int>: Snapshot {
    public func write(to writer: inout SnapshotWriter) {
        writer.write(lowerBound)
        writer.write(upperBound)
    }

    public init(from reader: inout SnapshotReader) throws {
        let start = try reader.read(Int.self)
        let end = try reader.read(Int.self)
        guard start <= end else { throw SnapshotReader.Damaged() }
        self = start..<end
    }
}

extension Optional: Snapshot where Wrapped: Snapshot {
    public func write(to writer: inout SnapshotWriter) {
        writer.write(self != nil)
        if let value = self { writer.write(value) }
    }

    @inlinable
    public init(from reader: inout SnapshotReader) throws {
        self = try reader.read(Bool.self) ? try reader.read(Wrapped.self) : nil
    }
}

/// An enumeration by its raw value.
extension Snapshot where Self: RawRepresentable, RawValue: Snapshot {
    public func write(to writer: inout SnapshotWriter) { writer.write(rawValue) }

    @inlinable
    public init(from reader: inout SnapshotReader) throws {
        guard let value = Self(rawValue: try reader.read()) else { throw SnapshotReader.Damaged() }
        self = value
    }
}
