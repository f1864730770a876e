/// The decoded text of a file, as its author wrote it: every position that a finding shows counts here.
///
/// `bytes` is always valid UTF-8; what could not be decoded stands as U+FFFD and is listed in `problems`.
/// A byte order mark is not part of the text.
public struct SourceText: Sendable {
    /// The text as UTF-8.
    public let bytes: [UInt8]
    /// The encoding that the file was read with.
    public let encoding: TextEncoding
    /// What could not be decoded, and control characters that are no part of a text; in order, the list is capped.
    public let problems: [TextProblem]

    public init(bytes: [UInt8], encoding: TextEncoding = .utf8, problems: [TextProblem] = []) {
        self.bytes = bytes
        self.encoding = encoding
        self.problems = problems
    }

    /// The text between two byte offsets, clamped to the text.
    public func string(_ range: Range<Int>) -> String {
        String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
    }

    /// The positions of byte offsets, in one pass over the text up to the last of them.
    public func positions(at offsets: [Int]) -> [Int: SourcePosition] {
        var found: [Int: SourcePosition] = [:]
        var position = SourcePosition(offset: 0, line: 1, column: 1)
        var at = 0
        for offset in Set(offsets).sorted() {
            while at < min(offset, bytes.count) {
                // Continuation bytes belong to the scalar before them.
                if bytes[at] & 0xC0 != 0x80 {
                    position.offset += 1
                    position.column += 1
                }
                if bytes[at] == 0x0A {
                    position.line += 1
                    position.column = 1
                }
                at += 1
            }
            found[offset] = position
        }
        return found
    }
}
