/// One value that a jurisdiction sets for the making of normative documents.
public struct JurisdictionParameter: Sendable, Equatable, Decodable {
    public let value: Int?
    public let unit: Period.Unit?
    /// The rule in words, or the code of a receiver (`next-higher-government`).
    public let text: String?
    public let status: LegalStatus
    /// Where it comes from.
    public let source: String
    public let note: String?

    public var period: Period? {
        guard let value, let unit else { return nil }
        return Period(value, unit)
    }

    /// What it says, for a table.
    public var title: String { period?.title ?? text ?? "" }
}
