/// A compiled pattern: a sequence of elements with gaps between them. `PatternParser` documents the notation.
struct Pattern: Sendable {
    /// How much text may stand before an element.
    struct Gap: Sendable, Equatable {
        /// In bytes; a Chinese character is three.
        var limit: Int
        /// Whether it may run over a comma, semicolon or colon.
        var crossesClauses: Bool
    }

    struct Element: Sendable {
        /// Literals and terms of concepts: all are terms of the lexicon.
        var terms: TermSet
        var isOptional = false
        /// The element must not stand here; it takes no text.
        var isNegated = false
        /// `nil`: the element follows at once (quotation marks and title marks between are skipped).
        var gap: Gap?
    }

    /// As written in the YAML.
    let text: String
    let elements: [Element]
    /// The elements that a finding shows, by `<` and `>`; all where the pattern has no such marks.
    let focus: Range<Int>
    /// The element without whose terms a sentence cannot match; the one with the fewest.
    let anchor: Int

    /// False where an element that must stand has none of its terms among `present`.
    func canMatch(_ present: TermMask) -> Bool {
        !elements.contains { !$0.isOptional && !$0.isNegated && $0.terms.isDisjoint(from: present) }
    }
}
