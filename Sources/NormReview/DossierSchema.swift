/// The keys that a dossier may hold beside those that every document has.
public struct DossierSchema: Sendable, Equatable {
    public struct Step: Sendable, Equatable {
        /// Fields that hold a date.
        public let dates: Set<String>
        /// Fields that hold text or a list of texts.
        public let texts: Set<String>
        /// The step may have several records.
        public let many: Bool
    }

    /// Top-level keys that are true or false: `market_related`.
    public let flags: Set<String>
    /// By key: `legality_review`.
    public let steps: [String: Step]

    static let texts: Set<String> = ["document", "issuer", "region", "effective_reason", "validity_reason"]
    static let validUntil = "valid_until"
    static let dates: Set<String> = ["effective", validUntil]

    var topLevel: Set<String> {
        flags.union(Self.texts).union(Self.dates).union(["level", "kind", "steps"])
    }
}
