/// What the procedure review takes from the text of a document.
struct TextReading {
    struct Name {
        let text: String
        let range: Range<Int>
    }

    var clauses = EffectClauses()
    /// Sentences that bind the public.
    var dutySentences = 0
    /// Who interprets the document, as it says.
    var interpreters: [Name] = []
}
