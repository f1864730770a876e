/// A kind of act that a clause can lay down, such as `penalty.fine`, with the patterns by which it is recognised.
struct Act: Sendable {
    /// Dotted path: `penalty.fine` is a kind of `penalty`.
    let id: String
    /// 罚款
    let title: String
    /// Numbers of its patterns in the rulebook's table.
    let patterns: Range<Int>
    /// A match that one of these overlaps is no such act.
    let exceptions: Range<Int>
    /// In a sentence with one of these nothing is such an act.
    var vetoes: Range<Int> = 0..<0

    /// Whether this act is `other` or a kind of it.
    func isKind(of other: String) -> Bool { id == other || id.hasPrefix(other + ".") }

    /// The act and all that it is a kind of, itself first.
    var kinds: [String] {
        var kinds: [String] = []
        var path = Substring(id)
        while !path.isEmpty {
            kinds.append(String(path))
            path = path.lastIndex(of: ".").map { path[..<$0] } ?? ""
        }
        return kinds
    }
}
