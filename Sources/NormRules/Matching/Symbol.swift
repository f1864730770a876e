/// Number of a concept of the lexicon.
typealias Symbol = Int
