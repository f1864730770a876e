/// The rules of one region for the making of normative documents, its own and those it inherits.
public struct Jurisdiction: Sendable, Equatable {
    /// An act on which the pack rests.
    public struct Basis: Sendable, Equatable, Decodable {
        public let title: String
        public let number: String?
        public let version: String?
        public let inForce: String?
        public let status: LegalStatus

        enum CodingKeys: String, CodingKey {
            case title, number, version, status
            case inForce = "in_force"
        }
    }

    /// GB/T 2260 code, or a name of its own for a ministry.
    public let code: String
    public let name: String
    public let basis: [Basis]
    /// By key: `filing.days`.
    public let parameters: [String: JurisdictionParameter]
    /// Keys of the parameters that do not come from the nation.
    public let own: Set<String>
}
