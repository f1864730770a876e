/// One paragraph as a format reader hands it on: pieces of the source in reading order.
///
/// All formats meet here; what follows (structure, metadata) is the same for each.
public struct SourceParagraph: Sendable, Equatable {
    public struct Piece: Sendable, Equatable {
        /// Bytes of `SourceText.bytes`.
        public let source: Range<Int>
        /// The text where it is not the source's own bytes (an XML entity).
        public let text: String?

        public init(source: Range<Int>, text: String? = nil) {
            self.source = source
            self.text = text
        }
    }

    /// What the format itself says of the paragraph; `nil` leaves it to the words.
    public enum Hint: Sendable, Equatable {
        case title
        case documentNumber
        case issuer
        case date
        case heading
        case tableRow
        /// The first paragraph of an attached instrument.
        case attachment
    }

    public var pieces: [Piece]
    public var hint: Hint?

    public init(pieces: [Piece], hint: Hint? = nil) {
        self.pieces = pieces
        self.hint = hint
    }
}
