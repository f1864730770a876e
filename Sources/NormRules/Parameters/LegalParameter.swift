import NormLaw
import NormText

/// A quantity that the law fixes: a time limit, a share, a sum, with the words by which a text measures the same thing.
public struct LegalParameter: Sendable {
    /// On which side of the value a document may stand.
    public enum Direction: String, Sendable, CaseIterable {
        /// The administration may take no longer.
        case maxAdmin = "max-admin"
        /// The administration must give or use at least this.
        case minAdmin = "min-admin"
        /// A right of the party that may not be shortened.
        case minParty = "min-party"
        /// An upper limit for anybody.
        case cap
        /// A lower limit for anybody.
        case floor
        /// The law leaves no choice.
        case exact

        /// Whether more than the value breaks the law.
        public var bindsAbove: Bool { self == .maxAdmin || self == .cap || self == .exact }
        /// Whether less than the value breaks the law.
        public var bindsBelow: Bool { self == .minAdmin || self == .minParty || self == .floor || self == .exact }
    }

    /// `reconsideration.apply`
    public let id: String
    /// 申请行政复议的期限
    public let title: String
    public let direction: Direction
    /// One number with its unit.
    public let value: Quantity
    /// The value as the data file words it: `60日`.
    public let words: String
    public let basis: LegalBasis
    public let severity: Severity
    /// A special parameter for the same quantity comes before it.
    public let isGeneral: Bool
    /// Documents of this rank and above may lay down something else (法律、法规另有规定的除外).
    public let deviation: NormRank?
    /// Unless empty, one of these words must stand in the unit or the title of the document.
    public let context: [[UInt8]]
    /// A sentence with one of these words measures something else.
    public let unless: [[UInt8]]

    /// The value that words such as `60日` give; `nil` where they are not one number with its unit.
    static func value(of words: String) -> Quantity? {
        let quantities = QuantityScanner.measures(in: Array(words.utf8), 0..<words.utf8.count)
        // 每两年 holds 两年, too.
        guard let first = quantities.first, first.comparator == .exact,
            quantities.allSatisfy({ first.range.overlaps($0.range) })
        else { return nil }
        return first
    }

    /// The act under which the statement reader knows the parameter.
    var act: String { LegalParameter.actPrefix + id }
    /// The act where only its words stand about a quantity, in whatever order.
    var wordsAct: String { act + LegalParameter.wordsSuffix }

    static let actPrefix = "parameter."
    private static let wordsSuffix = "#words"

    /// Whether an act is that of words in whatever order.
    static func isByWords(act: String) -> Bool { act.hasSuffix(wordsSuffix) }

    /// The act under which the parameter is known, for it and for that of its words.
    static func mainAct(of act: String) -> String {
        isByWords(act: act) ? String(act.dropLast(wordsSuffix.count)) : act
    }
}
