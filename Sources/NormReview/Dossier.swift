import NormDocument
import NormText

/// The record of how a document was made.
///
/// Every key is optional: a dossier tells what is known, and the procedure review judges what is missing.
public struct Dossier: Sendable, Equatable {
    /// One record of a step.
    public struct Record: Sendable, Equatable {
        /// By field: `date`, `start`, `submitted`.
        public var dates: [String: CivilDate]
        /// By field: `reviewer`, `channels`; an exemption stands in `exempt`.
        public var texts: [String: [String]]

        public init(dates: [String: CivilDate] = [:], texts: [String: [String]] = [:]) {
            self.dates = dates
            self.texts = texts
        }

        var isEmpty: Bool { dates.isEmpty && texts.isEmpty }
    }

    public var document: String?
    public var issuer: String?
    /// 四川省绵阳市清河县; picks the jurisdiction.
    public var region: String?
    public var level: DocumentLevel?
    public var kind: DocumentKind?
    /// True-or-false facts: `market_related`, `urgent`, `draft`.
    public var flags: [String: Bool]
    /// Why it takes effect at once.
    public var effectiveReason: String?
    /// Why it is valid longer than usual.
    public var validityReason: String?
    /// By key: `legality_review`.
    public var steps: [String: [Record]]
    public var effective: CivilDate?
    public var validUntil: CivilDate?

    public init(steps: [String: [Record]] = [:]) {
        flags = [:]
        self.steps = steps
    }
}
