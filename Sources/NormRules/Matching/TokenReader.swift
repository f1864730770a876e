import NormDocument
import NormLaw
import NormText

/// All that patterns can name in a document: terms of the lexicon and built-in tokens, by start.
struct TokenReader {
    let lexicon: Lexicon

    func tokens(of text: NormalText, citations: [Citation]) -> [TermHit] {
        var hits = lexicon.hits(in: text.bytes)
        let termCount = hits.count
        for quantity in QuantityScanner.quantities(in: text.bytes, 0..<text.bytes.count) {
            let term = BuiltInToken(quantity.unit).rawValue
            hits.append(TermHit(start: quantity.range.lowerBound, end: quantity.range.upperBound, term: term))
            // 不低于五百元 is an amount, and so is the 五百元 behind a 不低于 that a pattern names.
            if quantity.bare != quantity.range {
                hits.append(TermHit(start: quantity.bare.lowerBound, end: quantity.bare.upperBound, term: term))
            }
        }
        for citation in citations where citation.title != nil || citation.documentNumber != nil {
            hits.append(
                TermHit(
                    start: citation.range.lowerBound, end: citation.range.upperBound,
                    term: BuiltInToken.citation.rawValue))
        }
        if hits.count > termCount {
            hits.sort { ($0.start, $1.end, $0.term) < ($1.start, $0.end, $1.term) }
        }
        return hits
    }
}
