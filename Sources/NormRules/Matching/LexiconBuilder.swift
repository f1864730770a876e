/// Collects concepts and pattern anchors until the matcher can be built.
struct LexiconBuilder {
    private var table = SymbolTable()
    private var terms: [[UInt8]] = []
    private var symbols: [[Symbol]] = []
    private var indexes: [[UInt8]: Int] = [:]
    private var masks: [Int: [Symbol]] = [:]
    private var sizes: [Symbol: Int] = [:]

    init() {
        for token in BuiltInToken.allCases { _ = table.intern(token.name) }
    }

    /// Adds terms of a concept.
    mutating func add(terms words: [String], to concept: String) {
        let path = table.internWithAncestors(concept)
        for word in words {
            let index = index(of: Array(word.utf8))
            for symbol in path where !symbols[index].contains(symbol) {
                symbols[index].append(symbol)
                sizes[symbol, default: 0] += 1
            }
        }
    }

    /// Adds words that hide the terms of a concept inside them (不得不 hides 不得).
    mutating func add(exceptions words: [String], to concept: String) {
        guard let symbol = table.internWithAncestors(concept).first else { return }
        for word in words { masks[index(of: Array(word.utf8)), default: []].append(symbol) }
    }

    /// The symbol of a concept that is already known.
    func symbol(of concept: String) -> Symbol? { table[concept] }

    func size(of symbol: Symbol) -> Int { sizes[symbol] ?? 10 }

    var conceptNames: [String] { table.names.filter { !$0.hasPrefix("=") } }

    /// The symbol under which a literal is found.
    mutating func anchor(_ literal: [UInt8]) -> Symbol? {
        // "=" cannot stand in the name of a concept.
        guard let symbol = table.intern("=" + String(decoding: literal, as: UTF8.self)) else { return nil }
        let index = index(of: literal)
        if !symbols[index].contains(symbol) { symbols[index].append(symbol) }
        return symbol
    }

    func build() -> Lexicon {
        let builtIn = BuiltInToken.allCases.map { token in table[token.name].map { [$0] } ?? [] }
        return Lexicon(table: table, matcher: TermMatcher(terms: terms), symbols: symbols + builtIn, masks: masks)
    }

    private mutating func index(of term: [UInt8]) -> Int {
        if let known = indexes[term] { return known }
        indexes[term] = terms.count
        terms.append(term)
        symbols.append([])
        return terms.count - 1
    }
}
