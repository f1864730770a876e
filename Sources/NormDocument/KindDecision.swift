/// Why a document counts as what it is.
public struct KindDecision: Sendable, Equatable {
    public struct Signal: Sendable, Equatable {
        /// The signal in `Rules/documents/kinds.yml`, or the head line that settled the kind.
        public let id: String
        /// For a person, in Chinese.
        public let because: String
        /// The words that were found.
        public let quote: String
        public let kind: DocumentKind
        public let points: Int
    }

    public let kind: DocumentKind
    public let signals: [Signal]
}
