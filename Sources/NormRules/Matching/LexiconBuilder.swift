/// Collects concepts and the literals of patterns until the matcher can be built.
struct LexiconBuilder {
    private var table = SymbolTable()
    private var terms: [[UInt8]]
    private var symbols: [[Symbol]]
    private var indexes: [[UInt8]: Int] = [:]
    private var masks: [Int: [Symbol]] = [:]
    private var members: [Symbol: [Int]] = [:]

    /// Built-in tokens are the first terms; having no bytes, they are found by their own readers.
    init() {
        terms = BuiltInToken.allCases.map { _ in [] }
        symbols = []
        for token in BuiltInToken.allCases {
            symbols.append(table.internWithAncestors(token.name))
            for symbol in symbols[token.rawValue] { members[symbol] = [token.rawValue] }
        }
    }

    /// Adds terms of a concept.
    mutating func add(terms words: [String], to concept: String) {
        let path = table.internWithAncestors(concept)
        for word in words {
            let index = term(Array(word.utf8))
            for symbol in path where !symbols[index].contains(symbol) {
                symbols[index].append(symbol)
                members[symbol, default: []].append(index)
            }
        }
    }

    /// Adds words that hide the terms of a concept inside them (不得不 hides 不得).
    mutating func add(exceptions words: [String], to concept: String) {
        guard let symbol = table.internWithAncestors(concept).first else { return }
        for word in words { masks[term(Array(word.utf8)), default: []].append(symbol) }
    }

    /// The terms of a concept; `nil` where there is none of this name.
    func terms(of concept: String) -> [Int]? { table[concept].map { members[$0] ?? [] } }

    var conceptNames: [String] { table.names }

    /// The index of a term, made on first use.
    mutating func term(_ bytes: [UInt8]) -> Int {
        if let known = indexes[bytes] { return known }
        indexes[bytes] = terms.count
        terms.append(bytes)
        symbols.append([])
        return terms.count - 1
    }

    func build() -> Lexicon {
        Lexicon(table: table, terms: terms, symbols: symbols, masks: masks)
    }
}
