import NormText

/// What a document says of itself.
public struct DocumentMetadata: Sendable, Equatable {
    public var title: String?
    /// As printed, normalised: `石府发〔2025〕11号`.
    public var documentNumber: String?
    /// The issuer's name; several joined by `、`.
    public var issuer: String?
    public var level: DocumentLevel?
    public var kind: DocumentKind
    /// Why `kind` is what it is; `nil` where the format or the user set it.
    public var kindDecision: KindDecision?
    /// 成文日期
    public var written: CivilDate?
    /// 公布日期
    public var published: CivilDate?
    /// 施行日期
    public var effective: CivilDate?
    /// 有效期至
    public var validUntil: CivilDate?
    /// Titles of attachments.
    public var attachments: [String]

    public init(kind: DocumentKind = .normative) {
        self.kind = kind
        attachments = []
    }
}
