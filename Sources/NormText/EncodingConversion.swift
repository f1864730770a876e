import Glibc

/// Converts bytes of an encoding to UTF-8 by the C library.
struct EncodingConversion: ~Copyable {
    struct Result {
        /// Always valid UTF-8.
        var bytes: [UInt8] = []
        /// What could not be decoded.
        var invalid = ProblemList()
    }

    private let descriptor: iconv_t

    /// `nil` where the C library lacks the encoding.
    init?(from encoding: TextEncoding) {
        // Offices in Hong Kong write characters that plain Big5 lacks; the rest of both is the same.
        let name = encoding == .big5 ? "BIG5-HKSCS" : encoding.rawValue
        guard let opened = iconv_open("UTF-8", name), opened != iconv_t(bitPattern: -1) else { return nil }
        descriptor = opened
    }

    deinit { iconv_close(descriptor) }

    /// Decodes bytes; U+FFFD stands for each byte that the encoding does not know. `nil` where the C library lacks the
    /// encoding.
    static func decode(_ input: UnsafeBufferPointer<UInt8>, from encoding: TextEncoding) -> Result? {
        if encoding == .gb18030, let bytes = GB18030Pairs.decode(input) { return Result(bytes: bytes) }
        return EncodingConversion(from: encoding)?.decode(input)
    }

    /// Decodes all; U+FFFD stands for each byte that the encoding does not know.
    func decode(_ input: UnsafeBufferPointer<UInt8>) -> Result {
        var result = Result()
        result.bytes.reserveCapacity(input.count + input.count / 2)
        iconv(descriptor, nil, nil, nil, nil)
        guard let base = UnsafeMutableRawPointer(mutating: input.baseAddress) else { return result }
        var next: UnsafeMutablePointer<CChar>? = base.assumingMemoryBound(to: CChar.self)
        var left = input.count
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 1 << 16) { chunk in
            var finished = false
            while !finished {
                // Without input, the last call writes out a character that waited for a combining one.
                finished = left == 0
                var output = chunk.baseAddress
                var room = chunk.count
                let status =
                    finished
                    ? iconv(descriptor, nil, nil, &output, &room) : iconv(descriptor, &next, &left, &output, &room)
                let failure = errno
                result.bytes.append(contentsOf: UnsafeRawBufferPointer(chunk).prefix(chunk.count - room))
                if status == -1, failure != E2BIG, left > 0, let bad = next {
                    result.invalid.add(at: result.bytes.count, undecodable(UInt8(bitPattern: bad.pointee)))
                    result.bytes += replacementCharacter
                    next = bad + 1
                    left -= 1
                }
            }
        }
        return result
    }
}

/// U+FFFD in UTF-8.
let replacementCharacter: [UInt8] = [0xEF, 0xBF, 0xBD]

/// The message for a byte that no character starts with.
func undecodable(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "字节 0x\(digits.count < 2 ? "0" : "")\(digits) 无法解码，以 U+FFFD 代替"
}
