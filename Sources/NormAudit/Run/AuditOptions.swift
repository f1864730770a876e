import NormReview

/// What an audit reads, where it keeps reviews and where its outputs go.
public struct AuditOptions: Sendable {
    public enum Source: Sendable {
        /// Files found on the command line.
        case files([DocumentFiles.Entry])
        /// Results of workers, one JSON object a line.
        case results([String])
    }

    public let source: Source
    /// The folder of the outputs.
    public let out: String
    /// The database of reviews.
    public let store: String
    public let review: ReviewOptions

    /// - Parameter store: `nil` for one inside `out`.
    public init(source: Source, out: String, store: String?, review: ReviewOptions) {
        self.source = source
        self.out = out
        self.store = store ?? out + "/reviews.sqlite"
        self.review = review
    }
}
