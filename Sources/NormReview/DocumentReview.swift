import NormDocument

/// The review of one document.
public struct DocumentReview: Sendable {
    /// As the user gave it.
    public let path: String
    public let metadata: DocumentMetadata
    public let normative: Bool
    /// False where something could not be read or checked.
    public let complete: Bool
    public let conclusion: Conclusion
    /// In order of place; those without a place last.
    public internal(set) var findings: [ReviewedFinding]
    /// Findings that a waiver or the baseline keeps out of `findings`; the conclusion counts them.
    public internal(set) var suppressed: [SuppressedFinding] = []
    /// What could not be read or checked.
    public let problems: [String]
    /// What a reviewer should know of the file, though all of it was read.
    public let remarks: [String]
    /// The procedure checklist; empty without a dossier.
    public let steps: [ProcedureStep]
    /// How many statements were read and how many of them a defence cleared.
    public let statementCount: Int
    public let clearedCount: Int
    /// The files read; empty unless `ReviewOptions.recordsMaterials`.
    public var materials: [Material] = []

    public init(
        path: String, metadata: DocumentMetadata, normative: Bool, complete: Bool, conclusion: Conclusion,
        findings: [ReviewedFinding], problems: [String], steps: [ProcedureStep], statementCount: Int, clearedCount: Int,
        remarks: [String] = [], suppressed: [SuppressedFinding] = []
    ) {
        self.path = path
        self.metadata = metadata
        self.normative = normative
        self.complete = complete
        self.conclusion = conclusion
        self.findings = findings
        self.problems = problems
        self.suppressed = suppressed
        self.steps = steps
        self.statementCount = statementCount
        self.clearedCount = clearedCount
        self.remarks = remarks
    }
}
