/// The setting of a clause that takes away what its words seem to say: it forbids the act, reports it, repeals it …
struct Frame: Sendable {
    /// Where the frame's words must stand, seen from the act.
    enum Scope: String, Sendable, CaseIterable {
        /// In the same clause (between commas), before the act.
        case before
        /// Inside the words of the act.
        case within
        /// In the same clause.
        case clause
        /// In the same clause, behind the act.
        case after
        /// In the same sentence, before the act.
        case sentenceBefore = "sentence-before"
        /// In the same sentence.
        case sentence
        /// In the sentence with the sentences that `；` joins to it.
        case period
        /// In the head that introduces the list.
        case head
        /// In the heading of a unit that holds it.
        case heading
        /// In the title of the document or of its part.
        case title
    }

    let id: String
    /// 禁止性规定
    let title: String
    let scopes: [Scope]
    /// Whether it holds although the clause names an amount of money.
    let holdsWithAmount: Bool
    /// Numbers of its patterns in the rulebook's table.
    let patterns: Range<Int>

    /// Whether it looks beyond the sentence and its head.
    var looksFar: Bool { scopes.contains { $0 == .period || $0 == .heading || $0 == .title } }
}
