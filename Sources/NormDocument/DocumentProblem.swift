/// A part of a document that could not be read; the review of such a document is incomplete.
public struct DocumentProblem: Sendable, Equatable {
    /// What and where, for a person.
    public let message: String

    public init(_ message: String) { self.message = message }
}
