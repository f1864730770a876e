/// What one document of the stock is to another.
struct Relation: Sendable, Equatable {
    enum Kind: String, Sendable, CaseIterable {
        case repeals
        case lapses
        case amends
        case extends
        case implements
        case cites
        /// The same title by the same issuer, later.
        case replaces
        /// The same matter and kind of document by the same issuer, later, under another title.
        case supersedes
        /// The same matter for a later year.
        case continues
        /// The same document kept twice; the source is the copy.
        case duplicates
        /// Nearly the same text by another issuer.
        case resembles
        /// Both in force, and they fix one thing differently; the source ranks lower or is older.
        case contradicts
    }

    let kind: Kind
    let source: Int
    let target: Int
    /// What shows it: an article, both sides of a contradiction.
    let note: String

    /// By weight of the kind, then by document.
    var order: (Int, Int, Int) { (Kind.allCases.firstIndex(of: kind) ?? 0, source, target) }
}
