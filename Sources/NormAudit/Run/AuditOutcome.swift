/// What an audit did.
public struct AuditOutcome: Sendable {
    public let documents: Int
    /// Reviewed in this run; the others were in the store.
    public let reviewed: Int
    /// Documents by proposal, by its Chinese name, in the order of the catalogue.
    public let proposals: [(name: String, count: Int)]
    /// Not read in full.
    public let incomplete: Int
    /// Nothing had changed since the last run: the outputs were left as they are.
    public let isUnchanged: Bool
}
