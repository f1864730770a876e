/// A notice (通知) often only carries the instrument that matters: each is a part.
public struct DocumentPart: Sendable, Equatable {
    public enum Kind: Sendable, Equatable {
        /// The outer 通知, or the whole document where nothing is attached.
        case main
        /// An attached instrument (办法, 细则, 方案, 清单).
        case instrument
    }

    public let kind: Kind
    public let title: String?
    /// The bytes of `NormativeDocument.text`.
    public let range: Range<Int>

    public init(kind: Kind, title: String?, range: Range<Int>) {
        self.kind = kind
        self.title = title
        self.range = range
    }
}
