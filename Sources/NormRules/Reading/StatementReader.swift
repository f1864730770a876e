import NormDocument
import NormLaw
import Synchronization

/// Reads a document clause by clause: which acts it lays down, by whom, on what basis, in what frame.
///
/// Terms are found in one pass over the text; then each sentence that holds a pattern's anchor is looked at once.
public final class StatementReader: Sendable {
    private let rulebook: Rulebook
    private let citationReader: CitationReader
    private let tokenReader: TokenReader
    /// Memory of earlier readings.
    private let idle = Mutex<[ReadingMemory]>([])

    public init(rulebook: Rulebook, law: LawIndex) {
        self.rulebook = rulebook
        citationReader = CitationReader(index: law)
        tokenReader = TokenReader(lexicon: rulebook.lexicon)
    }

    public func read(_ document: NormativeDocument) -> DocumentReading {
        let memory = idle.withLock { $0.popLast() } ?? ReadingMemory(rulebook: rulebook)
        defer { idle.withLock { $0.append(memory) } }
        let citations = citationReader.citations(in: document.text.bytes)
        let sentences = SentenceReader.sentences(of: document)
        let titles = TitleFrames(document: document, rulebook: rulebook, memory: memory)
        let statements = document.text.bytes.withUnsafeBufferPointer { bytes in
            tokenReader.read(
                bytes, document.text.bytes, citations: citations, places: OwnPlaces(of: document), to: memory.tokens)
            var context = ReadingContext(
                document: document, bytes: bytes, sentences: sentences, citations: citations, rulebook: rulebook,
                titles: titles, memory: memory)
            return context.readAll()
        }
        return DocumentReading(
            document: document, sentences: sentences, citations: citations, statements: statements, titles: titles)
    }
}
