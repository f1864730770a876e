/// One thing that a clause does: who, whether it must or may, which act, on what basis and in what setting.
public struct Statement: Sendable, Equatable {
    /// Words of the clause that are part of the reading.
    public struct Mention: Sendable, Equatable {
        /// The concept of the lexicon.
        public let concept: String
        /// Bytes of the normalised text.
        public let range: Range<Int>
    }

    /// A frame that holds, with the words that show it.
    public struct FrameMatch: Sendable, Equatable {
        public let frame: String
        /// Bytes of the normalised text.
        public let range: Range<Int>
    }

    /// `penalty.fine`
    public let act: String
    /// Index in the rulebook's acts.
    let actIndex: Int
    /// The words that a finding shows.
    public let range: Range<Int>
    /// All words of the reading.
    public let extent: Range<Int>
    /// Index in the reading's sentences.
    public let sentence: Int
    public let actor: Mention?
    public let modality: Mention?
    /// Amounts of money in the clause.
    public let amounts: [Range<Int>]
    /// The clause that says when: up to …的，
    public let condition: Range<Int>?
    public let basis: StatementBasis
    public let frames: [FrameMatch]
}
