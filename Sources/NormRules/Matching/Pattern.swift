/// A compiled pattern: a sequence of elements with gaps between them. `PatternParser` documents the notation.
struct Pattern: Sendable {
    enum Atom: Sendable, Equatable {
        case literal([UInt8])
        case concept(Symbol)
    }

    /// How much text may stand before an element.
    struct Gap: Sendable, Equatable {
        /// In bytes; a Chinese character is three.
        var limit: Int
        /// Whether it may run over a comma, semicolon or colon.
        var crossesClauses: Bool
    }

    struct Element: Sendable {
        var alternatives: [Atom]
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
    /// A sentence without any of these symbols cannot match.
    let anchors: [Symbol]
}
