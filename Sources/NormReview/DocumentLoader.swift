import NormDocument
import NormFormats

/// Reads documents of a command line that are not reviewed: for their citations, dates, dossiers, or to be converted.
public struct DocumentLoader: Sendable {
    private let reader: FileReader
    private let source: DocumentSource
    private let options: ReviewOptions?

    /// Throws where the words that tell kinds of documents cannot be loaded.
    public init(home: Home, options: ReviewOptions? = nil) throws {
        let limits = options?.limits ?? FormatLimits()
        reader = FileReader(vocabulary: try Vocabulary.load(from: home.rules), limits: limits)
        source = DocumentSource(limits: limits, standardInput: options?.standardInput)
        self.options = options
    }

    /// The document at a path, which may lead into an archive. Throws with the cause where the file cannot be read or is
    /// no document.
    public func load(_ path: String) throws -> NormativeDocument {
        try reader.read(
            path: path, bytes: try source.read(path), encoding: options?.encoding, level: options?.level,
            kind: options?.kind)
    }

    /// Stands for a document that is not at hand: a dossier can be judged alone.
    func empty() throws -> NormativeDocument { try reader.read(path: "", bytes: Array("。".utf8)) }
}
