/// Numbers or small records that never change: an array of its own, or a part of a snapshot that is used where it lies.
public struct Table<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
    /// Valid as long as the table (or a copy of it) lives.
    public let start: UnsafePointer<Element>
    public let count: Int
    /// Keeps the memory alive.
    @usableFromInline let memory: SnapshotMemory

    public init(_ elements: [Element]) {
        self = elements.withUnsafeBytes { bytes in
            let memory = SnapshotMemory(copying: bytes)
            return Table(memory, at: 0, count: elements.count)
        }
    }

    /// `offset` is aligned and `count` elements lie behind it.
    init(_ memory: SnapshotMemory, at offset: Int, count: Int) {
        self.memory = memory
        self.count = count
        start = (memory.base + offset).bindMemory(to: Element.self, capacity: count)
    }

    @inlinable
    public subscript(index: Int) -> Element {
        precondition(index >= 0 && index < count)
        return start[index]
    }

    @inlinable public var indices: Range<Int> { 0..<count }

    /// Reads a value from a snapshot that the table holds.
    public func decode<Value: Snapshot>(_: Value.Type, at offset: Int = 0) throws -> Value where Element == UInt8 {
        var reader = SnapshotReader(self, from: offset)
        return try reader.read()
    }

    public var elements: UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: start, count: count) }
}

extension Table: Snapshot {
    public func write(to writer: inout SnapshotWriter) {
        writer.write(count)
        writer.align()
        writer.append(UnsafeRawBufferPointer(elements))
    }

    public init(from reader: inout SnapshotReader) throws {
        let count = try reader.read(Int.self)
        self = try reader.table(count)
    }
}
