/// All that the rules said of a document.
public struct Evaluation: Sendable {
    public let reading: DocumentReading
    public let findings: [Finding]
    public let verdicts: [Verdict]

    /// Statements that a defence cleared.
    public var clearedCount: Int {
        let cleared = verdicts.filter { if case .cleared = $0.outcome { true } else { false } }
        return Set(cleared.map(\.statement)).count
    }
}
