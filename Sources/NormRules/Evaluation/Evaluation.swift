/// All that the rules said of a document.
public struct Evaluation: Sendable {
    public let reading: DocumentReading
    public let findings: [Finding]
    public let verdicts: [Verdict]
}
