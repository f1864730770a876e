/// Text in one emphasis.
struct OpinionRun: Equatable {
    enum Emphasis {
        case plain
        case strong
        /// The words of a quotation that carry the problem.
        case marked
    }

    let text: String
    let emphasis: Emphasis

    init(_ text: String, _ emphasis: Emphasis = .plain) {
        self.text = VisibleText.of(text)
        self.emphasis = emphasis
    }
}
