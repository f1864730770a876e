import NormDocument
import NormFormats

/// Reads documents of a command line that are not reviewed: for their citations, dates, dossiers.
public struct DocumentLoader: Sendable {
    private let reader: FileReader

    /// Throws where the words that tell kinds of documents cannot be loaded.
    public init(home: Home) throws {
        reader = FileReader(vocabulary: try Vocabulary.load(from: home.rules))
    }

    /// Throws with the cause where the file cannot be read or is no document.
    public func load(_ path: String) throws -> NormativeDocument {
        try reader.read(path: path, bytes: try InputFile.read(path))
    }

    /// Stands for a document that is not at hand: a dossier can be judged alone.
    func empty() throws -> NormativeDocument { try reader.read(path: "", bytes: Array("。".utf8)) }
}
