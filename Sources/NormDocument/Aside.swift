/// Text of a file that is no part of the document's own text: it can be looked up, and is not reviewed.
public struct Aside: Sendable, Equatable {
    public enum Kind: String, Sendable {
        case comment, footnote, endnote, header, footer
    }

    public let kind: Kind
    public let text: String
    /// Byte offset in `SourceText.bytes` of the place that refers to it.
    public let anchor: Int?

    public init(kind: Kind, text: String, anchor: Int? = nil) {
        self.kind = kind
        self.text = text
        self.anchor = anchor
    }
}
