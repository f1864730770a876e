/// Reads the bytes of a file as text, in whatever encoding an office wrote it.
public struct TextDecoder: Sendable {
    /// The encoding that the user names; `nil` detects it. A byte order mark outranks detection, not the user.
    public var encoding: TextEncoding?
    /// Larger files are refused. Bytes.
    public var maximumSize: Int

    public init(encoding: TextEncoding? = nil, maximumSize: Int = 256 << 20) {
        self.encoding = encoding
        self.maximumSize = maximumSize
    }

    /// The text of a file. Bytes that cannot be decoded become U+FFFD; they, control characters and bidirectional
    /// controls are listed in `problems`.
    ///
    /// - Throws: `TextDecodingError` where the bytes are empty, too many, or no text.
    public func decode(_ bytes: [UInt8]) throws(TextDecodingError) -> SourceText {
        guard !bytes.isEmpty else { throw .empty }
        guard bytes.count <= maximumSize else { throw .tooLarge(size: bytes.count, limit: maximumSize) }
        if let name = TextDecoder.otherFormat(bytes) { throw .otherFormat(name) }

        let plan = bytes.withUnsafeBufferPointer(plan)
        if plan.encoding == .utf8, plan.skip == 0, let survey = plan.survey {
            return try source(bytes, .utf8, invalid: ProblemList(), survey: survey)
        }
        let decoded =
            plan.decoded
            ?? bytes.withUnsafeBufferPointer { all in
                TextDecoder.convert(UnsafeBufferPointer(rebasing: all[plan.skip...]), from: plan.encoding)
            }
        guard decoded.invalid.count <= 8 || decoded.invalid.count * 20 <= bytes.count - plan.skip else {
            throw .undecodable(plan.encoding, invalid: decoded.invalid.count, size: bytes.count)
        }
        let survey = decoded.bytes.withUnsafeBufferPointer { UTF8Survey($0) }
        return try source(decoded.bytes, plan.encoding, invalid: decoded.invalid, survey: survey)
    }

    /// How to read a file.
    private struct Plan {
        let encoding: TextEncoding
        /// Bytes of the mark before the text.
        var skip = 0
        /// There when the bytes have been found to be UTF-8 throughout.
        var survey: UTF8Survey?
        /// There when finding the encoding took decoding all of it.
        var decoded: EncodingConversion.Result?
    }

    private func plan(_ bytes: UnsafeBufferPointer<UInt8>) -> Plan {
        let mark = EncodingDetector.byteOrderMark(bytes)
        if let encoding { return Plan(encoding: encoding, skip: mark?.encoding == encoding ? mark?.length ?? 0 : 0) }
        if let mark { return Plan(encoding: mark.encoding, skip: mark.length) }
        if let utf16 = EncodingDetector.utf16(bytes) { return Plan(encoding: utf16) }
        let survey = UTF8Survey(bytes)
        if survey.firstInvalid == nil { return Plan(encoding: .utf8, survey: survey) }
        let legacy = EncodingDetector.legacy(bytes)
        return Plan(encoding: legacy.encoding, decoded: legacy.decoded)
    }

    private func source(
        _ bytes: [UInt8], _ encoding: TextEncoding, invalid: ProblemList, survey: UTF8Survey
    ) throws(TextDecodingError) -> SourceText {
        guard !bytes.isEmpty else { throw .empty }
        guard survey.controls <= 8 || survey.controls * 50 <= bytes.count else {
            throw .binary(controls: survey.controls, size: bytes.count)
        }
        let problems = (invalid.problems + survey.suspects.problems).sorted { $0.offset < $1.offset }
        return SourceText(bytes: bytes, encoding: encoding, problems: problems)
    }

    private static func convert(
        _ bytes: UnsafeBufferPointer<UInt8>, from encoding: TextEncoding
    ) -> EncodingConversion.Result {
        switch encoding {
        case .utf8: return UnicodeRepair.utf8(bytes)
        case .utf16LittleEndian: return UnicodeRepair.utf16(bytes, low: 0, high: 1)
        case .utf16BigEndian: return UnicodeRepair.utf16(bytes, low: 1, high: 0)
        case .gb18030, .big5:
            if let result = EncodingConversion.decode(bytes, from: encoding) { return result }
            // A C library without this encoding: what is left is ASCII, and the rest is reported as undecodable.
            return UnicodeRepair.utf8(bytes)
        }
    }

    private static func otherFormat(_ bytes: [UInt8]) -> String? {
        marks.first { bytes.starts(with: $0.bytes) }?.name
    }

    private static let marks: [(bytes: [UInt8], name: String)] = [
        ([0x50, 0x4B, 0x03, 0x04], "ZIP（DOCX、OFD 等）"), ([0x25, 0x50, 0x44, 0x46, 0x2D], "PDF"),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "DOC、WPS 等旧版办公软件"),
        ([0x89, 0x50, 0x4E, 0x47], "PNG 图片"), ([0xFF, 0xD8, 0xFF], "JPEG 图片"), ([0x1F, 0x8B, 0x08], "GZIP"),
        ([0x7F, 0x45, 0x4C, 0x46], "ELF 程序"),
    ]
}
