/// How far the reviews of an audit are.
public struct AuditProgress: Sendable {
    /// Kept in the store: even if the program is killed now.
    public let done: Int
    public let total: Int
    /// Of `done`, found in the store.
    public let known: Int
}
