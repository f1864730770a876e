import NormText

/// A document as all later stages see it, whatever format it came in.
public struct NormativeDocument: Sendable {
    /// The path as the user gave it.
    public let path: String
    public let source: SourceText
    public let text: NormalText
    /// The paragraphs in reading order.
    public let blocks: [Block]
    /// The numbered divisions in reading order, parents before children.
    public let units: [DocumentUnit]
    /// The notice and its attached instruments; never empty.
    public let parts: [DocumentPart]
    public var metadata: DocumentMetadata
    /// What could not be read. Not empty: the review is incomplete.
    public let problems: [DocumentProblem]
    /// What a reviewer should know of the file, though all of it was read.
    public let remarks: [String]
    /// Comments, footnotes, headers and footers: not reviewed.
    public let asides: [Aside]
    /// Numbers of lists that the format counts by itself: bytes of `source`, ascending.
    private let automaticNumbers: [Range<Int>]

    public init(
        path: String, source: SourceText, text: NormalText, blocks: [Block], units: [DocumentUnit],
        parts: [DocumentPart], metadata: DocumentMetadata, problems: [DocumentProblem], remarks: [String] = [],
        asides: [Aside] = [], automaticNumbers: [Range<Int>] = []
    ) {
        self.path = path
        self.source = source
        self.text = text
        self.blocks = blocks
        self.units = units
        self.parts = parts
        self.metadata = metadata
        self.problems = problems
        self.remarks = remarks
        self.asides = asides
        self.automaticNumbers = automaticNumbers
    }

    /// The words of the source behind the bytes `range` of `text`, without the tags that an XML file has between them.
    public func quotation(of range: Range<Int>) -> String {
        let place = text.map.source(of: range)
        var quotation = ""
        var start = place.lowerBound
        for gap in tags(in: range) {
            quotation += source.string(start..<gap.lowerBound)
            start = gap.upperBound
        }
        return quotation + source.string(start..<max(start, place.upperBound))
    }

    /// The text of the bytes `range` of `text` in the characters of the source, as it is written into another file.
    public func written(_ range: Range<Int>) -> String { text.original(range, in: source) }

    /// Where tags stand between the words behind the bytes `range` of `text`.
    public func tags(in range: Range<Int>) -> [Range<Int>] {
        text.map.gaps(in: range).filter { source.bytes[$0].contains(0x3C) && source.bytes[$0].contains(0x3E) }
    }

    /// Whether bytes of `source` touch a number that no one wrote: the format counts it.
    public func isAutomatic(_ place: Range<Int>) -> Bool { automaticNumbers.contains { $0.overlaps(place) } }

    /// The innermost unit that holds the byte `offset` of `text`; finer than `Block.unit` where a paragraph lists items.
    public func unit(at offset: Int) -> Int? {
        var low = 0
        var high = units.count
        while low < high {
            let middle = (low + high) / 2
            if units[middle].range.lowerBound <= offset { low = middle + 1 } else { high = middle }
        }
        var at = low > 0 ? low - 1 : nil
        while let index = at, !units[index].range.contains(offset) { at = units[index].parent }
        return at
    }

    /// The label that names a unit to a reader: the article where there is one, else the innermost printed number.
    public func label(ofUnit index: Int?) -> String? {
        var at = index
        while let unit = at.map({ units[$0] }) {
            if unit.kind == .article { return unit.label }
            at = unit.parent
        }
        return index.map { units[$0].label }
    }
}
