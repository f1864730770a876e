import NormText

/// What a format itself says of a document, apart from its words: elements and attributes of an XML file, properties
/// of an office file. A hint outranks what is read from the text.
public struct MetadataHints: Sendable, Equatable {
    public var title, documentNumber, issuer: String?
    public var level: DocumentLevel?
    public var kind: DocumentKind?
    public var written, published, effective, validUntil: CivilDate?

    public init() {}
}
