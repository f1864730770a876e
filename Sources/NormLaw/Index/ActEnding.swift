import NormText

/// A repeal.
public struct ActEnding: Sendable, Equatable {
    public let date: CivilDate
    /// The title of the act that repeals it.
    public let by: String?
    /// False where no source with the words of the repeal was seen.
    public let isVerified: Bool
}
