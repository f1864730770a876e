import NormText

/// What a format states of its document in fields of its own, before anything is read from the words.
public struct MetadataHints: Sendable, Equatable {
    public var title, documentNumber, issuer: String?
    public var level: DocumentLevel?
    public var kind: DocumentKind?
    public var written, published, effective, validUntil: CivilDate?

    public init() {}
}
