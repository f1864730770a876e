/// A file of `Rules/jurisdictions`: what a region sets itself.
struct JurisdictionPack: Sendable, Decodable {
    let code: String
    let name: String
    /// Code of the region from which it takes what it does not set.
    let inherits: String?
    let basis: [Jurisdiction.Basis]?
    let parameters: [String: JurisdictionParameter]?
}
