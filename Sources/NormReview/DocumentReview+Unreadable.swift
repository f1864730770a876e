import NormDocument

extension DocumentReview {
    /// The review of a document that could not be read at all.
    public init(unreadable path: String, problem: String) {
        self.init(
            path: path, metadata: DocumentMetadata(), normative: true, complete: false, conclusion: .incomplete,
            findings: [], problems: [problem], steps: [], statementCount: 0, clearedCount: 0)
    }

    /// Whether nothing of the document is known but why it could not be read.
    public var isUnreadable: Bool { !complete && metadata == DocumentMetadata() }
}
