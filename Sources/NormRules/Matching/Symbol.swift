/// What a term means to patterns: a concept of the lexicon, a literal that anchors a pattern, or a built-in token.
typealias Symbol = UInt16
