/// What the procedure review takes from the text of a document.
struct TextReading {
    struct Match {
        let pattern: TextRules.Pattern
        let range: Range<Int>
    }

    struct Name {
        let text: String
        let range: Range<Int>
    }

    var clauses = EffectClauses()
    /// Sentences that bind the public.
    var dutySentences = 0
    var matches: [Match] = []
    /// Who interprets the document, as it says.
    var interpreters: [Name] = []
}
