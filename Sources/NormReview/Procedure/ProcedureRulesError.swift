/// The procedure data in `Rules/` could not be used.
public struct ProcedureRulesError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The file.
    public let path: String
    /// What is wrong with it, for the person who edits it.
    public let message: String

    public var description: String { "\(path): \(message)" }
}
