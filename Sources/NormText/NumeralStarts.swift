/// Walks over text from number to number.
enum NumeralStarts {
    /// Calls `body` with each place where a number may start; it returns where to go on.
    @inline(__always)
    static func forEach(in reader: ByteReader, _ body: (Int) -> Int) {
        table.withUnsafeBufferPointer { table in
            let bytes = reader.bytes
            let end = reader.bounds.upperBound
            var at = reader.bounds.lowerBound
            while at < end {
                // Most text is characters of three bytes, with which few numbers begin.
                if bytes[at] >= 0xE0, bytes[at] < 0xF0, at + 2 < bytes.count {
                    let scalar =
                        Int(bytes[at] & 0x0F) << 12 | Int(bytes[at + 1] & 0x3F) << 6 | Int(bytes[at + 2] & 0x3F)
                    at = table[scalar] ? max(body(at), at + 3) : at + 3
                    continue
                }
                let (scalar, length) = UTF8Scalar.read(bytes, at: at)
                if scalar < 0x10000, table[Int(scalar)] {
                    at = max(body(at), at + length)
                } else {
                    at += length
                }
            }
        }
    }

    private static let table = (0..<0x10000).map { ChineseNumeral.canStart(UInt32($0)) }
}
