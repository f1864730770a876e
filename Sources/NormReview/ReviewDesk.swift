import NormLaw

/// Reviews documents one by one for a caller that keeps the results itself; shared by all threads.
public struct ReviewDesk: Sendable {
    private let reviewer: DocumentReviewer
    private let tool: ReviewRun.Tool
    public let options: ReviewOptions
    public let law: LawIndex

    init(reviewer: DocumentReviewer, tool: ReviewRun.Tool, law: LawIndex) {
        self.reviewer = reviewer
        self.tool = tool
        options = reviewer.options
        self.law = law
    }

    /// The bytes of a file, within the bounds that hold for documents.
    public func bytes(of path: String) throws -> [UInt8] { try reviewer.source.read(path) }

    /// The dossier that the review of a document takes in.
    public func dossier(beside path: String) -> String? {
        reviewer.dossierFile.path(named: options.dossierPath, beside: path, search: options.useDossiers)
    }

    /// Reviews the bytes of a file; `path` names it and tells its format.
    public func examine(path: String, bytes: [UInt8]) -> ExaminedDocument {
        reviewer.examine(bytes, path: path)
    }

    /// Reviews as one run, for reports.
    public func run(_ documents: [DocumentReview]) -> ReviewRun {
        ReviewRun(
            tool: tool, asOf: options.asOf, documents: documents,
            basis: BasisBook(documents, law: law, asOf: options.asOf))
    }
}
