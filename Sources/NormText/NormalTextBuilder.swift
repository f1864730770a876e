/// Builds the normalised text of a document from pieces of its source, paragraph by paragraph.
public struct NormalTextBuilder {
    private let source: SourceText
    private var bytes: [UInt8] = []
    private var map = OffsetMap()
    private var paragraphStart = 0

    public init(source: SourceText) {
        self.source = source
    }

    /// Appends source bytes to the paragraph.
    public mutating func append(_ range: Range<Int>) {
        let start = bytes.count
        bytes += source.bytes[range]
        map.append(normal: start..<bytes.count, source: range)
    }

    /// Appends text that the source expresses otherwise (an XML entity): `text` stands for the source bytes `range`.
    public mutating func append(_ text: String, for range: Range<Int>) {
        let start = bytes.count
        bytes += text.utf8
        map.append(normal: start..<bytes.count, source: range)
    }

    /// Ends the paragraph and returns its bytes in the normalised text.
    public mutating func endParagraph() -> Range<Int> {
        let range = paragraphStart..<bytes.count
        bytes.append(0x0A)
        paragraphStart = bytes.count
        return range
    }

    public func finish() -> NormalText {
        NormalText(bytes: bytes, map: map)
    }
}
