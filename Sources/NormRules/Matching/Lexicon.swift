/// The terms of all concepts and patterns, ready to be found in one pass.
struct Lexicon: Sendable {
    let table: SymbolTable
    let matcher: TermMatcher
    /// For each term the concepts that a hit stands for.
    let symbols: [[Symbol]]
    /// For each term the concepts whose hits it hides where it covers them.
    let masks: [Int: [Symbol]]

    var termCount: Int { symbols.count }

    /// Hits in text order without those that an exception hides.
    func hits(in text: [UInt8]) -> [TermHit] {
        let all = matcher.hits(in: text)
        let masking = all.filter { masks[$0.term] != nil }
        guard !masking.isEmpty else { return all }
        var next = 0
        return all.filter { hit in
            while next < masking.count, masking[next].end <= hit.start { next += 1 }
            return !masking[next...].prefix { $0.start <= hit.start }.contains { mask in
                mask.end >= hit.end && mask.term != hit.term
                    && (masks[mask.term] ?? []).contains { symbols[hit.term].contains($0) }
            }
        }
    }

    func isKind(_ hit: TermHit, of symbol: Symbol) -> Bool { symbols[hit.term].contains(symbol) }
}
