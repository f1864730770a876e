import NormDocument

/// What the titles of a document and its parts say of everything below them (裁量基准, 清理收费).
struct TitleFrames {
    private let document: NormativeDocument
    private let rulebook: Rulebook
    /// Views of the document's title and of each part's.
    private let main: SentenceView?
    private let parts: [SentenceView?]

    init(document: NormativeDocument, rulebook: Rulebook) {
        self.document = document
        self.rulebook = rulebook
        main = document.metadata.title.map { SentenceView(text: $0, lexicon: rulebook.lexicon) }
        parts = document.parts.map { $0.title.map { SentenceView(text: $0, lexicon: rulebook.lexicon) } }
    }

    /// Whether one of the patterns stands in the title of the document or of this part.
    func matches(_ patterns: [Pattern], part: Int) -> Bool {
        let views = [main, parts.indices.contains(part) ? parts[part] : nil]
        return views.contains { view in
            guard let view else { return false }
            return patterns.contains { !PatternMatcher.matches(of: $0, in: view).isEmpty }
        }
    }
}
