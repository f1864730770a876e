/// The characters of two bytes in GB18030, which are nearly all that an office writes in it (GBK): looked up in a table that
/// the C library fills, instead of being converted by it one by one.
enum GB18030Pairs {
    /// UTF-8 of bytes that are well-formed throughout; `nil` where they are not.
    static func decode(_ input: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        guard !scalars.isEmpty, let base = input.baseAddress else { return nil }
        var isWhole = true
        // Two bytes become three at most, and four become four.
        let result = [UInt8](unsafeUninitializedCapacity: input.count / 2 * 3 + 3) { output, count in
            guard let start = output.baseAddress else { return }
            isWhole = scalars.withUnsafeBufferPointer { decode(base, input.count, $0, into: start, &count) }
        }
        return isWhole ? result : nil
    }

    private static func decode(
        _ input: UnsafePointer<UInt8>, _ size: Int, _ scalars: UnsafeBufferPointer<UInt16>,
        into output: UnsafeMutablePointer<UInt8>, _ count: inout Int
    ) -> Bool {
        var at = 0
        while at < size {
            let lead = input[at]
            if lead < 0x80 {
                output[count] = lead
                count &+= 1
                at &+= 1
                continue
            }
            guard at &+ 1 < size else { return false }
            if let place = place(lead, input[at &+ 1]), scalars[place] >= 0x800 {
                let scalar = scalars[place]
                let start = output + count
                start[0] = 0xE0 | UInt8(truncatingIfNeeded: scalar &>> 12)
                start[1] = 0x80 | UInt8(truncatingIfNeeded: scalar &>> 6) & 0x3F
                start[2] = 0x80 | UInt8(truncatingIfNeeded: scalar) & 0x3F
                count &+= 3
                at &+= 2
                continue
            }
            // Letters of other scripts, and the rare characters of four bytes.
            let length = (0x30...0x39).contains(input[at + 1]) ? 4 : 2
            guard at + length <= size, let rest = rare(UnsafeBufferPointer(start: input + at, count: length)) else {
                return false
            }
            for byte in rest {
                output[count] = byte
                count += 1
            }
            at += length
        }
        return true
    }

    /// UTF-8 of one character, at most as many bytes as two or four of GB18030 may become; `nil` where there is none.
    private static func rare(_ character: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        guard let decoded = EncodingConversion(from: .gb18030)?.decode(character), decoded.invalid.count == 0,
            decoded.bytes.count <= character.count / 2 * 3
        else { return nil }
        return decoded.bytes
    }

    /// The place of a pair in the table; `nil` where the bytes are none.
    @inline(__always)
    private static func place(_ lead: UInt8, _ trail: UInt8) -> Int? {
        guard lead >= 0x81, lead <= 0xFE, trail >= 0x40, trail <= 0xFE, trail != 0x7F else { return nil }
        return Int(lead &- 0x81) &* trails &+ Int(trail &- 0x40)
    }

    /// Places for the second bytes of a first one; that of 0x7F stays free.
    private static let trails = 0xFE - 0x40 + 1

    /// A character of the basic plane for each place, 0 where a pair stands for another; empty where the C library does not
    /// know all pairs.
    private static let scalars: [UInt16] = {
        var scalars = [UInt16](repeating: 0, count: 126 * trails)
        let pairs = [UInt8](unsafeUninitializedCapacity: 2 * scalars.count) { pairs, count in
            for lead in UInt8(0x81)...0xFE {
                for trail in UInt8(0x40)...0xFE where trail != 0x7F {
                    pairs[count] = lead
                    pairs[count + 1] = trail
                    count += 2
                }
            }
        }
        guard let decoded = pairs.withUnsafeBufferPointer({ EncodingConversion(from: .gb18030)?.decode($0) }),
            decoded.invalid.count == 0
        else { return [] }
        let isFull = decoded.bytes.withUnsafeBufferPointer { bytes in
            var at = 0
            for pair in stride(from: 0, to: pairs.count, by: 2) {
                guard at < bytes.count, let place = place(pairs[pair], pairs[pair + 1]) else { return false }
                scalars[place] = UInt16(exactly: UTF8Scalar.next(bytes, &at)) ?? 0
            }
            return at == bytes.count
        }
        return isFull ? scalars : []
    }()
}
