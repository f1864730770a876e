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
