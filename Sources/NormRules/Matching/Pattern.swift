/// A pattern as it was read: a sequence of elements with gaps between them. `PatternParser` documents the notation,
/// `PatternTable` holds the form in which patterns are matched.
struct Pattern {
    /// How much text may stand before an element.
    struct Gap: Equatable {
        /// In bytes; a Chinese character is three.
        var limit: Int
        /// Whether it may run over a comma, semicolon or colon.
        var crossesClauses: Bool
    }

    struct Element {
        /// Literals and terms of concepts, ascending: all are terms of the lexicon.
        let terms: [Int]
        var isOptional = false
        /// The element must not stand here; it takes no text.
        var isNegated = false
        /// `nil`: the element follows at once (quotation marks and title marks between are skipped).
        let gap: Gap?

        init(terms: [Int], gap: Gap?) {
            self.terms = Set(terms).sorted()
            self.gap = gap
        }

        /// Whether it must stand for the pattern to match.
        var isNeeded: Bool { !isOptional && !isNegated }
    }

    let elements: [Element]
    /// The elements that a finding shows, by `<` and `>`; all where the pattern has no such marks.
    let focus: Range<Int>
}
