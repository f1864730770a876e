extension SourceText {
    /// The text that a reader took out of a container format (DOCX, OFD, PDF, HTML): that text is the "decoded source
    /// text" of such a file, in which all positions count. What is broken becomes U+FFFD; control characters are listed.
    public init(extracted bytes: [UInt8]) {
        let survey = bytes.withUnsafeBufferPointer { UTF8Survey($0) }
        guard survey.firstInvalid != nil else {
            self.init(bytes: bytes, problems: survey.suspects.problems)
            return
        }
        let repaired = bytes.withUnsafeBufferPointer { UnicodeRepair.utf8($0) }
        let suspects = repaired.bytes.withUnsafeBufferPointer { UTF8Survey($0) }.suspects
        self.init(
            bytes: repaired.bytes,
            problems: (repaired.invalid.problems + suspects.problems).sorted { $0.offset < $1.offset })
    }
}

extension SourceText {
    /// The bytes of a range that counts Unicode scalars, clamped to the text.
    public func bytes(ofScalars range: Range<Int>) -> Range<Int> {
        var scalars = 0
        var start = bytes.count
        for (at, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 {
            if scalars == range.lowerBound { start = at }
            if scalars == range.upperBound { return min(start, at)..<at }
            scalars += 1
        }
        return start..<bytes.count
    }
}
