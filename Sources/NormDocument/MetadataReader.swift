struct MetadataReader {
    struct Reading { var metadata: DocumentMetadata }
    init(_ vocabulary: Vocabulary) {}
    func read(_ structure: StructureReader.Structure, hints: MetadataHints) -> Reading {
        var metadata = DocumentMetadata()
        metadata.title = hints.title ?? structure.parts.first?.title
        return Reading(metadata: metadata)
    }
}
