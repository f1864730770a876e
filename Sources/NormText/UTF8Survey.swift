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
                let end = UTF8Survey.endOfPrintable(bytes, from: at)
                if end == at { noteControl(byte, at: at) }
                at = max(at + 1, end)
            } else if UTF8Survey.isPlain(byte), case let end = UTF8Survey.endOfPlain(bytes, from: at), end > at {
                at = end
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

    /// Where ASCII without control characters ends that begins here; of the last few bytes, one at a time.
    @inline(__always)
    private static func endOfPrintable(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        guard let base = bytes.baseAddress else { return start }
        var at = start
        while at + 32 <= bytes.count {
            let first = suspects(base + at) | suspects(base + at + 8)
            guard first | suspects(base + at + 16) | suspects(base + at + 24) == 0 else { break }
            at += 32
        }
        while at + 8 <= bytes.count {
            let marks = suspects(base + at)
            if marks != 0 { return at + marks.trailingZeroBitCount / 8 }
            at += 8
        }
        return at < bytes.count && (0x20..<0x7F).contains(bytes[at]) ? at + 1 : at
    }

    /// The highest bit of each of eight bytes that is not ASCII or is a control character.
    @inline(__always)
    private static func suspects(_ start: UnsafePointer<UInt8>) -> UInt64 {
        let eight = word(start)
        // A byte below 0x20 borrows from its highest bit, one of 0x7F carries into it. Only what stands behind it may be
        // marked wrongly.
        return (eight | (eight &- 0x2020_2020_2020_2020) | (eight &+ 0x0101_0101_0101_0101)) & 0x8080_8080_8080_8080
    }

    @inline(__always)
    private static func word(_ start: UnsafePointer<UInt8>) -> UInt64 {
        UInt64(littleEndian: UnsafeRawPointer(start).loadUnaligned(as: UInt64.self))
    }

    /// Whether a byte leads a sequence of three of which any is well-formed, and none a bidirectional control: ideographs,
    /// their punctuation and full-width forms.
    @inline(__always)
    private static func isPlain(_ lead: UInt8) -> Bool { lead > 0xE2 && lead < 0xF0 && lead != 0xED }

    /// Where a run of such characters ends.
    @inline(__always)
    private static func endOfPlain(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        guard let base = bytes.baseAddress else { return start }
        var at = start
        while at + 24 <= bytes.count, areEightPlain(base + at) { at += 24 }
        while at + 3 <= bytes.count, isPlain(base[at]), base[at + 1] & 0xC0 == 0x80, base[at + 2] & 0xC0 == 0x80 {
            at += 3
        }
        return at
    }

    /// Whether twenty-four bytes are eight such characters.
    @inline(__always)
    private static func areEightPlain(_ start: UnsafePointer<UInt8>) -> Bool {
        arePlain(word(start), leads: 0x00FF_0000_FF00_00FF)
            && arePlain(word(start + 8), leads: 0xFF00_00FF_0000_FF00)
            && arePlain(word(start + 16), leads: 0x0000_FF00_00FF_0000)
    }

    /// `leads`: the bytes of the eight that lead sequences; all others go on with one.
    @inline(__always)
    private static func arePlain(_ eight: UInt64, leads: UInt64) -> Bool {
        let wanted = leads & 0xE0E0_E0E0_E0E0_E0E0 | ~leads & 0x8080_8080_8080_8080
        guard eight & (leads & 0xF0F0_F0F0_F0F0_F0F0 | ~leads & 0xC0C0_C0C0_C0C0_C0C0) == wanted else { return false }
        // Both sums reach the fifth bit of a lead unless it is 0xE0 to 0xE2, or 0xED.
        let low = eight & leads & 0x0F0F_0F0F_0F0F_0F0F
        let above = low &+ 0x0D0D_0D0D_0D0D_0D0D
        let other = (low ^ 0x0D0D_0D0D_0D0D_0D0D) &+ 0x0F0F_0F0F_0F0F_0F0F
        let fifth = leads & 0x1010_1010_1010_1010
        return above & other & fifth == fifth
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
