import NormDocument
import NormLaw
import NormText

/// All that patterns can name in a document: terms of the lexicon and built-in tokens, by start.
struct TokenReader: Sendable {
    let lexicon: Lexicon

    /// Fills `buffer` with the tokens of a text; `text` holds the same bytes.
    func read(
        _ bytes: UnsafeBufferPointer<UInt8>, _ text: [UInt8], citations: [Citation], places: OwnPlaces,
        to buffer: HitBuffer
    ) {
        buffer.removeAll()
        lexicon.find(in: bytes, to: buffer)
        var others: [TermHit] = []
        for quantity in QuantityScanner.measures(in: text, 0..<text.count) {
            let term = BuiltInToken(quantity.unit).rawValue
            others.append(TermHit(start: quantity.range.lowerBound, end: quantity.range.upperBound, term: term))
            // 不低于五百元 is an amount, and so is the 五百元 behind a 不低于 that a pattern names.
            if quantity.bare != quantity.range {
                others.append(TermHit(start: quantity.bare.lowerBound, end: quantity.bare.upperBound, term: term))
            }
        }
        for citation in citations where citation.title != nil || citation.documentNumber != nil {
            others.append(
                TermHit(
                    start: citation.range.lowerBound, end: citation.range.upperBound,
                    term: BuiltInToken.citation.rawValue))
        }
        places.forEach(in: text) { mention, range in
            others.append(
                TermHit(start: range.lowerBound, end: range.upperBound, term: BuiltInToken(mention).rawValue))
        }
        buffer.merge(others)
    }
}
