import NormText

/// Reads files of any format into the one document model. A value without state: it may serve many threads at once.
public struct DocumentReader: Sendable {
    private let vocabulary: Vocabulary

    public init(vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
    }

    /// Reads a document. `path` names it and tells Markdown from plain text; everything else is seen from the content.
    ///
    /// `level` and `kind` override what the document shows. Throws where the bytes are no document, with the cause.
    public func read(
        path: String, bytes: [UInt8], encoding: TextEncoding? = nil, level: DocumentLevel? = nil,
        kind: DocumentKind? = nil
    ) throws -> NormativeDocument {
        let source = try FormatReader.decode(bytes, encoding: encoding)
        let output = try FormatReader.read(source, path: path)
        let structure = StructureReader.read(source, paragraphs: output.paragraphs)
        var metadata = MetadataReader(vocabulary).read(structure, hints: output.hints)
        if let level { metadata.level = level }
        if let kind {
            metadata.kind = kind
            metadata.kindDecision = nil
        }
        return NormativeDocument(
            path: path, source: source, text: structure.text, blocks: structure.blocks, units: structure.units,
            parts: structure.parts, metadata: metadata,
            problems: source.problems.map { DocumentProblem($0.message) } + output.problems)
    }
}
