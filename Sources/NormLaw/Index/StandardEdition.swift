import NormText

/// The edition of a national standard that is in force: GB 7258—2017.
public struct StandardEdition: Sendable, Equatable {
    /// Without spaces: GB7258, GB/T9704.
    public let number: String
    public let title: String
    public let year: Int
    /// The day from which it applies.
    public let since: CivilDate
    public let isVerified: Bool
}
