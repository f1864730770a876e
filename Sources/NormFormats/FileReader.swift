import NormDocument
import NormText

/// Reads files of any format into the one document model. A value without state: it may serve many threads at once.
public struct FileReader: Sendable {
    private let documents: DocumentReader
    private let formats: FormatReader

    public init(vocabulary: Vocabulary, limits: FormatLimits = FormatLimits()) {
        documents = DocumentReader(vocabulary: vocabulary)
        formats = FormatReader(limits: limits)
    }

    /// Reads a document. `path` names it; the format is seen from the content, and from the ending of the name where the
    /// content leaves it open.
    ///
    /// `encoding` overrides what a text or a web page shows, `level` and `kind` what the document shows. Throws where the
    /// bytes are no document, with the cause.
    public func read(
        path: String, bytes: [UInt8], encoding: TextEncoding? = nil, level: DocumentLevel? = nil,
        kind: DocumentKind? = nil
    ) throws -> NormativeDocument {
        let text = try formats.read(bytes, name: path, encoding: encoding)
        return documents.read(path: path, source: text.source, output: text.output, level: level, kind: kind)
    }
}
