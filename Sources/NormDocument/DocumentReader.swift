import NormText

/// Makes the one document model of what a format reader hands on. A value without state: it may serve many threads at
/// once.
public struct DocumentReader: Sendable {
    private let vocabulary: Vocabulary

    public init(vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
    }

    /// Reads a plain text in any encoding.
    ///
    /// `level` and `kind` override what the document shows. Throws where the bytes are no text, with the cause.
    public func read(
        path: String, bytes: [UInt8], encoding: TextEncoding? = nil, level: DocumentLevel? = nil,
        kind: DocumentKind? = nil
    ) throws -> NormativeDocument {
        let source = try TextDecoder(encoding: encoding).decode(bytes)
        return read(path: path, source: source, output: PlainTextReader.read(source), level: level, kind: kind)
    }

    /// The document of paragraphs that some reader found in `source`.
    public func read(
        path: String, source: SourceText, output: ReaderOutput, level: DocumentLevel? = nil, kind: DocumentKind? = nil
    ) -> NormativeDocument {
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
            problems: source.problems.map { DocumentProblem($0.message) } + output.problems,
            remarks: output.remarks, asides: output.asides,
            automaticNumbers: output.automaticNumbers)
    }
}
