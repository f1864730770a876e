/// One occurrence of a term in a text.
struct TermHit: Sendable, Equatable {
    /// Bytes of the text that was searched.
    var start: Int
    var end: Int
    /// Index into the matcher's terms; built-in tokens have their own.
    var term: Int
}
