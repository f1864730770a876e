import NormData

/// Rules and words of an office beside those that come with the program.
public struct RuleAdditions: Sendable, Equatable {
    /// Words added to a concept of the lexicon.
    public struct Terms: Sendable, Equatable {
        public let concept: String
        public let terms: [String]
        /// Where they are given, for the error where there is no such concept.
        public let place: DataPlace

        public init(concept: String, terms: [String], place: DataPlace) {
            self.concept = concept
            self.terms = terms
            self.place = place
        }
    }

    /// Folders with the layout of `Rules/` (`lexicon/`, `acts/`, `frames/`, `parameters/`, `rules/`).
    public let folders: [String]
    public let terms: [Terms]

    public init(folders: [String] = [], terms: [Terms] = []) {
        self.folders = folders
        self.terms = terms
    }
}
