import Glibc

/// Finds the encoding of bytes that name none.
enum EncodingDetector {
    /// Detection reads no more than this: the beginning of a document says what the rest is.
    private static let sampleSize = 1 << 16

    /// What a byte order mark says, and its length.
    static func byteOrderMark(_ bytes: UnsafeBufferPointer<UInt8>) -> (encoding: TextEncoding, length: Int)? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
        if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
        if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
        if bytes.starts(with: [0x84, 0x31, 0x95, 0x33]) { return (.gb18030, 4) }
        return nil
    }

    /// UTF-16 without a mark. Text of other encodings holds no NUL; UTF-16 does wherever there is a line end, a digit
    /// or one of the characters U+xx00 such as 一.
    static func utf16(_ bytes: UnsafeBufferPointer<UInt8>) -> TextEncoding? {
        let sample = UnsafeBufferPointer(rebasing: bytes.prefix(sampleSize))
        guard sample.count >= 4, bytes.count % 2 == 0, let base = sample.baseAddress,
            memchr(base, 0, sample.count) != nil
        else { return nil }
        let little = plausibleUnits(sample, low: 0, high: 1)
        let big = plausibleUnits(sample, low: 1, high: 0)
        guard max(little, big) * 10 >= sample.count / 2 * 9 else { return nil }
        return little >= big ? .utf16LittleEndian : .utf16BigEndian
    }

    /// The encoding of bytes that are neither strict UTF-8 nor UTF-16, with all of them decoded where that came about.
    static func legacy(
        _ bytes: UnsafeBufferPointer<UInt8>
    ) -> (encoding: TextEncoding, decoded: EncodingConversion.Result?) {
        let sample = UnsafeBufferPointer(rebasing: bytes.prefix(sampleSize))
        let decoded = EncodingConversion.decode(sample, from: .gb18030)
        let share = decoded.map(commonness) ?? -1
        // Read in the wrong encoding, no text has nearly so many.
        if share > 0.4 { return (.gb18030, sample.count == bytes.count ? decoded : nil) }
        if isDamagedUTF8(sample) { return (.utf8, nil) }
        let other = EncodingConversion.decode(sample, from: .big5)
        return (other.map(commonness) ?? -1 > share ? .big5 : .gb18030, nil)
    }

    /// Code units that Chinese text is made of: printable ASCII and line ends, ideographs, CJK punctuation, full-width
    /// forms and general punctuation.
    private static func plausibleUnits(_ bytes: UnsafeBufferPointer<UInt8>, low: Int, high: Int) -> Int {
        var count = 0
        for at in stride(from: 0, to: bytes.count - 1, by: 2) {
            switch UInt16(bytes[at + high]) << 8 | UInt16(bytes[at + low]) {
            case 0x09...0x0D, 0x20...0x7E, 0x2010...0x2030, 0x3000...0x303F, 0x4E00...0x9FA5, 0xFF00...0xFFEF:
                count += 1
            default: break
            }
        }
        return count
    }

    /// UTF-8 with some bad bytes: three-byte sequences by far outnumber them, which no other encoding shows.
    private static func isDamagedUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var sequences = 0
        var invalid = 0
        var at = 0
        while at < bytes.count {
            let length = UTF8Survey.sequenceLength(bytes, at: at)
            if length >= 3 { sequences += 1 }
            if length == 0, at + 3 < bytes.count { invalid += 1 }
            at += max(1, length)
        }
        return sequences > 2 * invalid
    }

    /// Share of the commonest characters of legal text in what was decoded, less the share of errors.
    private static func commonness(_ decoded: EncodingConversion.Result) -> Double {
        let (ideographs, common) = decoded.bytes.withUnsafeBufferPointer(CommonCharacters.count)
        return Double(common - 2 * decoded.invalid.count) / Double(max(1, ideographs))
    }
}
