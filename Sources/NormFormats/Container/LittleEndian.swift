/// Numbers in the bytes of a file, least byte first. Places outside the bytes give `nil`.
struct LittleEndian {
    let bytes: [UInt8]

    func number(at offset: Int, length: Int) -> Int? {
        guard offset >= 0, length <= 8, offset <= bytes.count - length else { return nil }
        var value: UInt64 = 0
        for place in (0..<length).reversed() { value = value << 8 | UInt64(bytes[offset + place]) }
        return Int(exactly: value)
    }

    func word(_ offset: Int) -> Int? { number(at: offset, length: 2) }
    func long(_ offset: Int) -> Int? { number(at: offset, length: 4) }
}
