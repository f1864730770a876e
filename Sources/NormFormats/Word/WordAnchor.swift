/// A place in the text that refers to a comment or a note by its number.
struct WordAnchor {
    enum Kind {
        case comment, footnote, endnote
    }

    let kind: Kind
    let id: String
    /// Byte offset in the text.
    var offset: Int
}
