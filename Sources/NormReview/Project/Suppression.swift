import NormText

/// Why a finding is kept out of the result.
public enum Suppression: Sendable, Equatable {
    case waiver(Waiver)
    /// It was there when the baseline was taken.
    case baseline
}

/// A finding that a waiver or the baseline keeps out of the result.
public struct SuppressedFinding: Sendable, Equatable {
    public let finding: ReviewedFinding
    public let suppression: Suppression

    public init(_ finding: ReviewedFinding, _ suppression: Suppression) {
        self.finding = finding
        self.suppression = suppression
    }
}
