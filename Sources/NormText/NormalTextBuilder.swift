/// Builds the normalised text of a document from pieces of its source, paragraph by paragraph.
///
/// A paragraph is normalised when it ends, so that what stands in one piece counts as the neighbour of the next.
public struct NormalTextBuilder {
    /// What could not be normalised; the text is then left as it is.
    public private(set) var problems: [TextProblem] = []

    private let source: SourceText
    private var output = NormalOutput()
    private var pieces: [(source: Range<Int>, text: String?)] = []
    /// Opened with the first Traditional paragraph.
    private var converter: TraditionalConverter?
    private var lacksConverter = false

    public init(source: SourceText) {
        self.source = source
        output.reserve(source.bytes.count)
    }

    /// Appends source bytes to the paragraph.
    public mutating func append(_ range: Range<Int>) {
        pieces.append((range.clamped(to: 0..<source.bytes.count), nil))
    }

    /// Appends text that the source expresses otherwise (an XML entity): `text` stands for the source bytes `range`.
    public mutating func append(_ text: String, for range: Range<Int>) {
        pieces.append((range.clamped(to: 0..<source.bytes.count), text))
    }

    /// Ends the paragraph and returns its bytes in the normalised text.
    public mutating func endParagraph() -> Range<Int> {
        if pieces.count == 1, pieces[0].text == nil {
            let range = pieces[0].source
            source.bytes.withUnsafeBufferPointer { bytes in
                let stretch = UnsafeBufferPointer(rebasing: bytes[range])
                normalise(ParagraphText(bytes: stretch, origin: .stretch(from: range.lowerBound)))
            }
        } else if !pieces.isEmpty {
            let (bytes, map) = joinedPieces()
            bytes.withUnsafeBufferPointer { normalise(ParagraphText(bytes: $0, origin: .map(map))) }
        }
        pieces.removeAll(keepingCapacity: true)
        return output.endParagraph()
    }

    public func finish() -> NormalText {
        NormalText(bytes: output.bytes, map: output.map)
    }

    private mutating func normalise(_ text: ParagraphText) {
        if ParagraphNormaliser.append(text, to: &output, stopsAtTraditional: !lacksConverter) { return }
        output.restartParagraph()
        guard let converter = openConverter(for: text) else {
            _ = ParagraphNormaliser.append(text, to: &output, stopsAtTraditional: false)
            return
        }
        let (bytes, map) = converter.convert(text)
        bytes.withUnsafeBufferPointer { simplified in
            let simplified = ParagraphText(bytes: simplified, origin: .map(map))
            _ = ParagraphNormaliser.append(simplified, to: &output, stopsAtTraditional: false)
        }
    }

    private mutating func openConverter(for text: ParagraphText) -> TraditionalConverter? {
        if converter == nil, !lacksConverter {
            converter = TraditionalConverter()
            lacksConverter = converter == nil
            if lacksConverter {
                let offset = text.source(of: 0..<text.bytes.count).lowerBound
                problems.append(TextProblem(message: "缺少 OpenCC 转换表，繁体文字未转换为简体", offset: offset))
            }
        }
        return converter
    }

    private func joinedPieces() -> (bytes: [UInt8], map: OffsetMap) {
        var bytes: [UInt8] = []
        var map = OffsetMap()
        for piece in pieces {
            guard let text = piece.text else {
                let start = bytes.count
                bytes += source.bytes[piece.source]
                map.append(normal: start..<bytes.count, source: piece.source)
                continue
            }
            // Each scalar stands for the whole range: the two sides correspond in no finer way.
            for scalar in text.unicodeScalars {
                let start = bytes.count
                UTF8Scalar.append(scalar.value, to: &bytes)
                map.append(normal: start..<bytes.count, source: piece.source)
            }
        }
        return (bytes, map)
    }
}
