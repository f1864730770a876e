/// What a document is in the hierarchy of norms.
public enum DocumentKind: String, Sendable, CaseIterable, Codable {
    case law
    case administrativeRegulation = "administrative-regulation"
    case localRegulation = "local-regulation"
    case rule
    case normative
    /// Rules for the staff of one organ, without effect on the public.
    case `internal`
    /// A report, speech, plan, notice of a meeting or appointment, reply to one party, news.
    case notNormative = "not-normative"

    /// Whether a review of legality applies.
    public var isNormative: Bool { self != .internal && self != .notNormative }
}
