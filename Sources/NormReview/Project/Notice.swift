import NormRules
import NormText

/// Something wrong with a waiver or with the baseline, where it stands.
public struct Notice: Sendable, Equatable {
    public enum Kind: Sendable, Equatable {
        /// The waiver ended on this day.
        case expired(CivilDate)
        /// The waiver silences nothing.
        case unused
        /// The rule may not be waived.
        case notWaivable(rule: String)
        /// A finding of the baseline is no longer there.
        case stale(rule: String, document: String)
    }

    /// As found; shown to the user.
    public let file: String
    /// From 1.
    public let line: Int
    public let kind: Kind

    public init(file: String, line: Int, kind: Kind) {
        self.file = file
        self.line = line
        self.kind = kind
    }

    /// `waiver/expired`, as other findings have rules.
    public var id: String {
        switch kind {
        case .expired: "waiver/expired"
        case .unused: "waiver/unused"
        case .notWaivable: "waiver/not-waivable"
        case .stale: "baseline/stale"
        }
    }

    public var severity: Severity {
        switch kind {
        case .expired, .unused: .warning
        case .notWaivable, .stale: .error
        }
    }
}
