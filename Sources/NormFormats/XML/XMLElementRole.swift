/// What an element means for the paragraphs of a document.
enum XMLElementRole: Equatable {
    /// What an element holds besides being text.
    enum Mark {
        case title
        case documentNumber
        case issuer
        case date
    }

    /// Begins and ends a paragraph.
    case block
    /// Part of a paragraph; with a mark, a part that says something of the document.
    case inline(Mark?)
    /// A paragraph of its own that says something of the document.
    case marked(Mark)
    /// The number of a unit: one paragraph with the text that follows.
    case number
    case heading
    case row
    case cell
    case attachment
    /// A footnote: a paragraph of its own behind the one that it stands in.
    case note
    case lineBreak
    /// No text of the document.
    case hidden
    /// `meta` of Akoma Ntoso.
    case metadata
}
