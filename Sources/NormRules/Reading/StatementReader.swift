import NormDocument
import NormLaw

/// Reads a document clause by clause: which acts it lays down, by whom, on what basis, in what frame.
///
/// Terms are found in one pass over the text; then each sentence that holds a pattern's anchor is looked at once.
public struct StatementReader: Sendable {
    private let rulebook: Rulebook
    private let citationReader: CitationReader

    public init(rulebook: Rulebook, law: LawIndex) {
        self.rulebook = rulebook
        citationReader = CitationReader(index: law)
    }

    public func read(_ document: NormativeDocument) -> DocumentReading {
        let citations = citationReader.citations(in: document.text.bytes)
        let sentences = SentenceReader.sentences(of: document)
        let tokens = TokenReader(lexicon: rulebook.lexicon).tokens(of: document.text, citations: citations)
        let titles = TitleFrames(document: document, rulebook: rulebook)
        var statements: [Statement] = []
        var context = ReadingContext(
            document: document, sentences: sentences, citations: citations, tokens: tokens, rulebook: rulebook,
            titles: titles)
        for index in sentences.indices { statements += context.statements(ofSentence: index) }
        return DocumentReading(
            document: document, sentences: sentences, citations: citations, statements: statements)
    }
}
