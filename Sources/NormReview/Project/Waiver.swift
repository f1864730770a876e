import NormText

/// A finding that someone has answered for: the document never carries such a note itself.
public struct Waiver: Sendable, Equatable {
    public enum Target: Sendable, Equatable {
        /// The fingerprint of one finding.
        case finding(String)
        /// All findings of a rule, in one article where that is given.
        case rule(String, article: String?)
    }

    public let target: Target
    /// Relative to the folder of the file.
    public let document: String
    public let reason: String
    public let who: String
    public let date: CivilDate
    /// The last day on which it counts.
    public let until: CivilDate
    /// Line in the file, from 1.
    public let line: Int

    public init(
        target: Target, document: String, reason: String, who: String, date: CivilDate, until: CivilDate, line: Int
    ) {
        self.target = target
        self.document = document
        self.reason = reason
        self.who = who
        self.date = date
        self.until = until
        self.line = line
    }

    func names(_ finding: ReviewedFinding) -> Bool {
        switch target {
        case .finding(let id): finding.id == id
        case .rule(let rule, let article):
            finding.finding.rule == rule && (article == nil || finding.article == article)
        }
    }
}
