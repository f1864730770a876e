/// Numbers in the bytes of a file, least byte first. Places outside the bytes give `nil`.
struct LittleEndian {
    let bytes: [UInt8]

    func number(at offset: Int, length: Int) -> Int? {
        guard offset >= 0, length <= 8, offset <= bytes.count - length else { return nil }
        var value: UInt64 = 0
        for place in (0..<length).reversed() { value = value << 8 | UInt64(bytes[offset + place]) }
        return Int(exactly: value)
    }

    func word(_ offset: Int) -> Int? { load(offset, as: UInt16.self) }
    func long(_ offset: Int) -> Int? { load(offset, as: UInt32.self) }

    @inline(__always)
    private func load<Number: FixedWidthInteger & BitwiseCopyable>(_ offset: Int, as type: Number.Type) -> Int? {
        bytes.withUnsafeBytes { bytes in
            guard offset >= 0, offset <= bytes.count - MemoryLayout<Number>.size else { return nil }
            return Int(exactly: Number(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: type)))
        }
    }
}
