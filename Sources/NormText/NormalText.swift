/// Text in the one form that all reading works on: Simplified, half-width digits and letters, no white space inside
/// sentences, one paragraph a line (`\n`), punctuation of Chinese text (，。；：（）) as it is normally written.
///
/// Each byte leads back to the source.
public struct NormalText: Sendable {
    /// UTF-8; paragraphs are separated by one `\n`.
    public let bytes: [UInt8]
    /// From `bytes` to the bytes of the source text.
    public let map: OffsetMap

    public init(bytes: [UInt8], map: OffsetMap) {
        self.bytes = bytes
        self.map = map
    }

    /// A clause that is in no file.
    public init(clause: String) {
        let source = SourceText(bytes: Array(clause.utf8))
        var builder = NormalTextBuilder(source: source)
        builder.append(0..<source.bytes.count)
        let range = builder.endParagraph()
        let text = builder.finish()
        self.init(bytes: Array(text.bytes[range]), map: text.map)
    }

    /// The normalised text between two byte offsets, clamped to the text.
    public func string(_ range: Range<Int>) -> String {
        String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
    }
}
