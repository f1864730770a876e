/// Leads from the text of a Word file back into its main part, usually `word/document.xml`, so that comments and
/// tracked changes can be written there.
///
/// All offsets on the XML side are byte offsets into `WordFile.part`, the part's XML as UTF-8. They hold for exactly
/// those bytes: a writer that splices into them from the end to the start needs no XML tree.
public struct WordMap: Sendable, Equatable {
    /// A `w:p` of the part, in document order; those in tables and text boxes and deleted ones count too.
    public struct Paragraph: Sendable, Equatable {
        /// The element from `<` to the end of `</w:p>`.
        public internal(set) var element: Range<Int>
    }

    /// A `w:r` of the part, in document order; deleted and hidden ones count too.
    public struct Run: Sendable, Equatable {
        /// Index in `paragraphs`.
        public let paragraph: Int
        /// The place among the runs of its paragraph, from 0, whatever elements (`w:ins`, `w:hyperlink`, …) they stand in.
        public let ordinal: Int
        /// The element from `<` to the end of `</w:r>`.
        public internal(set) var element: Range<Int>
        /// Its `w:rPr`, to be copied when the run is split.
        public internal(set) var properties: Range<Int>?
        /// Whether the run stands inside `w:ins` or `w:moveTo`.
        public let isInserted: Bool
    }

    /// A stretch of the text that one piece of XML gave.
    public struct Piece: Sendable, Equatable {
        /// Bytes of the document's `SourceText`.
        public internal(set) var source: Range<Int>
        /// Bytes of `WordFile.part`. Where `isLinear`, the same characters as `source`, one by one, inside a `w:t`;
        /// otherwise one indivisible thing (`<w:tab/>`, `&amp;`), or the empty range at the start of the paragraph for
        /// the number of a list, which the file does not hold as text.
        public let xml: Range<Int>
        /// Index in `paragraphs`.
        public let paragraph: Int
        /// Index in `runs`; `nil` for the number of a list and for formulas.
        public let run: Int?
        /// Unicode scalars of the run before this piece; tabs and breaks count one each.
        public let offset: Int
        /// Whether `source` and `xml` correspond byte by byte.
        public let isLinear: Bool
    }

    /// A place in the part where a range may begin or end.
    public struct Place: Sendable, Equatable {
        /// Index in `WordMap.paragraphs`.
        public let paragraph: Int
        /// Index in `WordMap.runs`; `nil`: at the start of the paragraph's content (a list number).
        public let run: Int?
        /// Unicode scalars of the run before the place.
        public let offset: Int
        /// Byte offset in the part: within the characters of a `w:t`, or beside the element that is indivisible.
        public let xml: Int
    }

    public internal(set) var paragraphs: [Paragraph] = []
    public internal(set) var runs: [Run] = []
    /// In the order of `source`; line ends and the separators of table cells are in none.
    public internal(set) var pieces: [Piece] = []

    /// The pieces that share bytes with `range` of the source text.
    public func pieces(in range: Range<Int>) -> ArraySlice<Piece> {
        var low = 0
        var high = pieces.count
        while low < high {
            let middle = (low + high) / 2
            if pieces[middle].source.upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
        }
        var end = low
        while end < pieces.count, pieces[end].source.lowerBound < range.upperBound { end += 1 }
        return pieces[low..<end]
    }

    /// Where the text of `range` (bytes of the source text) begins and ends in the part; `nil` where none of it stands
    /// there. `scalars` counts the Unicode scalars between two byte offsets of the source text.
    public func places(
        of range: Range<Int>, scalars: (Range<Int>) -> Int
    ) -> (start: Place, end: Place)? {
        let found = pieces(in: range)
        guard let first = found.first, let last = found.last else { return nil }
        let start = max(first.source.lowerBound, range.lowerBound)
        let end = min(last.source.upperBound, range.upperBound)
        return (place(start, in: first, isEnd: false, scalars), place(end, in: last, isEnd: true, scalars))
    }

    private func place(_ at: Int, in piece: Piece, isEnd: Bool, _ scalars: (Range<Int>) -> Int) -> Place {
        guard piece.isLinear else {
            let length = isEnd && piece.run != nil ? scalars(piece.source) : 0
            return Place(
                paragraph: piece.paragraph, run: piece.run, offset: piece.offset + length,
                xml: isEnd ? piece.xml.upperBound : piece.xml.lowerBound)
        }
        return Place(
            paragraph: piece.paragraph, run: piece.run, offset: piece.offset + scalars(piece.source.lowerBound..<at),
            xml: piece.xml.lowerBound + at - piece.source.lowerBound)
    }
}
