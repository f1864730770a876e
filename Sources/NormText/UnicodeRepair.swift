/// Turns bytes that are meant as Unicode into valid UTF-8, with U+FFFD for what is broken.
enum UnicodeRepair {
    static func utf8(_ bytes: UnsafeBufferPointer<UInt8>) -> EncodingConversion.Result {
        var result = EncodingConversion.Result()
        result.bytes.reserveCapacity(bytes.count)
        var at = 0
        while at < bytes.count {
            let valid = at
            while at < bytes.count {
                let length = UTF8Survey.sequenceLength(bytes, at: at)
                if length == 0 { break }
                at += length
            }
            result.bytes.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[valid..<at]))
            guard at < bytes.count else { break }
            result.invalid.add(at: result.bytes.count, undecodable(bytes[at]))
            result.bytes += replacementCharacter
            at += 1
            // The rest of a cut sequence belongs to the same fault.
            while at < bytes.count, bytes[at] & 0xC0 == 0x80 { at += 1 }
        }
        return result
    }

    /// `low` and `high` are the places of a code unit's bytes.
    static func utf16(_ bytes: UnsafeBufferPointer<UInt8>, low: Int, high: Int) -> EncodingConversion.Result {
        var result = EncodingConversion.Result()
        result.bytes.reserveCapacity(bytes.count / 2 * 3)
        let unit = { (at: Int) -> UInt32 in UInt32(bytes[at + high]) << 8 | UInt32(bytes[at + low]) }
        var at = 0
        while at + 1 < bytes.count {
            let first = unit(at)
            at += 2
            if (0xD800..<0xDC00).contains(first), at + 1 < bytes.count, (0xDC00..<0xE000).contains(unit(at)) {
                append(0x10000 + (first - 0xD800) << 10 + (unit(at) - 0xDC00), to: &result.bytes)
                at += 2
            } else if (0xD800..<0xE000).contains(first) {
                result.invalid.add(at: result.bytes.count, "不成对的代理码 U+\(hexadecimal(first))，以 U+FFFD 代替")
                result.bytes += replacementCharacter
            } else {
                append(first, to: &result.bytes)
            }
        }
        if at < bytes.count {
            result.invalid.add(at: result.bytes.count, undecodable(bytes[at]))
            result.bytes += replacementCharacter
        }
        return result
    }

    private static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
        guard let scalar = Unicode.Scalar(scalar) else { return }
        UTF8Scalar.append(scalar.value, to: &bytes)
    }
}
