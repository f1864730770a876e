import NormText

/// What an act is on a day.
public enum ActStatus: Sendable, Equatable {
    case inForce
    case notYet(from: CivilDate)
    case repealed(ActEnding)
    /// Only its title is known.
    case unknown

    public var isInForce: Bool { self == .inForce }
}
