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
        private(set) var terms: [Int]
        var isOptional = false
        /// The element must not stand here; it takes no text.
        var isNegated = false
        /// `nil`: the element follows at once (quotation marks and title marks between are skipped).
        let gap: Gap?

        init(terms: [Int], gap: Gap?) {
            self.terms = Set(terms).sorted()
            self.gap = gap
        }

        func renumbered(_ numbers: [Int]) -> Element {
            var copy = self
            copy.terms = terms.map { numbers[$0] }.sorted()
            return copy
        }

        /// Whether it must stand for the pattern to match.
        var isNeeded: Bool { !isOptional && !isNegated }
    }

    let elements: [Element]
    /// The elements that a finding shows, by `<` and `>`; all where the pattern has no such marks.
    let focus: Range<Int>

    /// The same with other numbers of terms.
    func renumbered(_ numbers: [Int]) -> Pattern {
        Pattern(elements: elements.map { $0.renumbered(numbers) }, focus: focus)
    }
}
