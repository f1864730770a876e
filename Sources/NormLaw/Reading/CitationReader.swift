/// Reads the citations of a document in one pass over its normalised UTF-8.
///
/// Immutable: one reader serves all documents and threads. Reading costs little where there is no 《, 第…条, 〔 or name of a law.
public struct CitationReader: Sendable {
    private let bareTitles: BareTitleFinder?

    /// With an index also titles without 《》 are found.
    public init(index: LawIndex? = nil) {
        bareTitles = index.map { BareTitleFinder(index: $0) }
    }

    /// The citations between two offsets, in order, not overlapping.
    ///
    /// Short names that the text defines (以下简称) and 该法 are followed back only within `range`: pass whole documents.
    public func citations(in bytes: [UInt8], range: Range<Int>? = nil) -> [Citation] {
        let range = (range ?? 0..<bytes.count).clamped(to: 0..<bytes.count)
        var scan = CitationScan(bytes: bytes, range: range, bareTitles: bareTitles)
        return scan.run()
    }

    /// The citations with 《》, numbers and articles; without an index.
    public static func citations(in bytes: [UInt8], range: Range<Int>) -> [Citation] {
        CitationReader().citations(in: bytes, range: range)
    }
}
