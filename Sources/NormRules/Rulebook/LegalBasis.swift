import NormText

/// The law on which a rule rests.
public struct LegalBasis: Sendable, Hashable {
    /// Full title of the act or document.
    public let law: String
    /// `第十六条`; `nil` where the act as a whole is meant.
    public let article: String?
    /// The day from which the provision has this content.
    public let since: CivilDate?
    /// False where the text could not be seen: the finding is at most a warning and says so.
    public let verified: Bool

    public init(law: String, article: String? = nil, since: CivilDate? = nil, verified: Bool = true) {
        self.law = law
        self.article = article
        self.since = since
        self.verified = verified
    }
}
