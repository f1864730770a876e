/// One fast pass over bytes: are they UTF-8, and which characters in them are no part of a text (control characters,
/// bidirectional controls that can make a text look other than it reads)?
struct UTF8Survey {
    /// Offset of the first byte that is not UTF-8; the survey ends there.
    private(set) var firstInvalid: Int?
    private(set) var suspects = ProblemList()
    /// Control characters, bidirectional ones not counted.
    private(set) var controls = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0) {
        var at = start
        while at < bytes.count {
            let byte = bytes[at]
            if byte < 0x80 {
                let count = UTF8Survey.printableCount(bytes, at: at)
                if count == 0 { noteControl(byte, at: at) }
                at += max(1, count)
            } else if UTF8Survey.areIdeographs(bytes, at: at) {
                at += 6
            } else if UTF8Survey.isPlain(byte), at + 2 < bytes.count,
                bytes[at + 1] & 0xC0 == 0x80, bytes[at + 2] & 0xC0 == 0x80
            {
                at += 3
            } else {
                let length = UTF8Survey.sequenceLength(bytes, at: at)
                guard length > 0 else {
                    firstInvalid = at
                    return
                }
                if length == 3, byte == 0xE2 { noteBidirectional(bytes[at + 1], bytes[at + 2], at: at) }
                at += length
            }
        }
    }

    /// How many bytes from here on, up to eight, are ASCII and no control characters; where fewer than eight are left, of
    /// the first alone.
    @inline(__always)
    private static func printableCount(_ bytes: UnsafeBufferPointer<UInt8>, at: Int) -> Int {
        guard at + 8 <= bytes.count, let base = bytes.baseAddress else {
            return (0x20..<0x7F).contains(bytes[at]) ? 1 : 0
        }
        let eight = UInt64(littleEndian: UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self))
        // A byte below 0x20 borrows from its highest bit, one of 0x7F carries into it. Only what stands behind it may be
        // marked wrongly.
        let suspects = eight | (eight &- 0x2020_2020_2020_2020) | (eight &+ 0x0101_0101_0101_0101)
        return (suspects & 0x8080_8080_8080_8080).trailingZeroBitCount / 8
    }

    /// Whether a byte leads a sequence of three of which any is well-formed, and none a bidirectional control: ideographs,
    /// their punctuation and full-width forms.
    @inline(__always)
    private static func isPlain(_ lead: UInt8) -> Bool { lead > 0xE2 && lead < 0xF0 && lead != 0xED }

    /// Whether two such characters begin here.
    @inline(__always)
    private static func areIdeographs(_ bytes: UnsafeBufferPointer<UInt8>, at: Int) -> Bool {
        guard at + 8 <= bytes.count, let base = bytes.baseAddress else { return false }
        let eight = UInt64(littleEndian: UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self))
        return eight & 0xC0C0_F0C0_C0F0 == 0x8080_E080_80E0 && isPlain(base[at]) && isPlain(base[at + 3])
    }

    /// Length of the well-formed sequence at `at`; 0 where there is none (Unicode, table 3-7).
    static func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, at: Int) -> Int {
        let lead = bytes[at]
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch lead {
        case 0..<0x80: return 1
        case 0xC2...0xDF: length = 2
        case 0xE0...0xEF:
            length = 3
            if lead == 0xE0 { second = 0xA0...0xBF }
            if lead == 0xED { second = 0x80...0x9F }
        case 0xF0...0xF4:
            length = 4
            if lead == 0xF0 { second = 0x90...0xBF }
            if lead == 0xF4 { second = 0x80...0x8F }
        default: return 0
        }
        guard at + length <= bytes.count, second.contains(bytes[at + 1]) else { return 0 }
        for next in at + 2..<max(at + 2, at + length) where bytes[next] & 0xC0 != 0x80 { return 0 }
        return length
    }

    private mutating func noteControl(_ byte: UInt8, at offset: Int) {
        switch byte {
        case 0x09...0x0D, 0x1A, 0x1C: return
        default:
            controls += 1
            suspects.add(at: offset, "控制字符 U+\(hexadecimal(UInt32(byte)))，分析时略去")
        }
    }

    private mutating func noteBidirectional(_ second: UInt8, _ third: UInt8, at offset: Int) {
        guard (second == 0x80 && (0xAA...0xAE).contains(third)) || (second == 0x81 && (0xA6...0xA9).contains(third))
        else { return }
        let scalar = 0x2000 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
        suspects.add(at: offset, "双向控制字符 U+\(hexadecimal(scalar))，可能使显示与内容不一致，分析时略去")
    }
}

/// At least four digits, as Unicode writes its codes.
func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
