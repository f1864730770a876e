/// Collects concepts and the literals of patterns until the matcher can be built.
struct LexiconBuilder {
    /// A concept with exceptions has terms of its own, so that what hides them leaves the same words of patterns and of
    /// other concepts alone.
    private struct Key: Hashable {
        let bytes: [UInt8]
        /// The concept with exceptions, or `nil`.
        let concept: Symbol?
    }

    private var table = SymbolTable()
    private var terms: [[UInt8]]
    private var symbols: [[Symbol]]
    private var indexes: [Key: Int] = [:]
    private var masks: [Int: [Symbol]] = [:]
    /// The concepts that have exceptions.
    private var hidden: Set<Symbol> = []
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
        let owner = path.first.flatMap { hidden.contains($0) ? $0 : nil }
        for word in words {
            let index = term(Key(bytes: Array(word.utf8), concept: owner))
            for symbol in path where !symbols[index].contains(symbol) {
                symbols[index].append(symbol)
                members[symbol, default: []].append(index)
            }
        }
    }

    /// Adds words that hide the terms of a concept inside them (不得不 hides 不得); to be called before its terms are added.
    mutating func add(exceptions words: [String], to concept: String) {
        guard !words.isEmpty, let symbol = table.internWithAncestors(concept).first else { return }
        hidden.insert(symbol)
        for word in words { masks[term(Array(word.utf8)), default: []].append(symbol) }
    }

    /// The terms of a concept; `nil` where there is none of this name.
    func terms(of concept: String) -> [Int]? { table[concept].map { members[$0] ?? [] } }

    var conceptNames: [String] { table.names }

    /// The index of a literal, made on first use.
    mutating func term(_ bytes: [UInt8]) -> Int { term(Key(bytes: bytes, concept: nil)) }

    private mutating func term(_ key: Key) -> Int {
        if let known = indexes[key] { return known }
        indexes[key] = terms.count
        terms.append(key.bytes)
        symbols.append([])
        return terms.count - 1
    }

    /// Gives the terms other numbers.
    mutating func renumberTerms(_ numbers: [Int]) {
        var order = numbers
        for (old, new) in numbers.enumerated() { order[new] = old }
        terms = order.map { terms[$0] }
        symbols = order.map { symbols[$0] }
        indexes = indexes.mapValues { numbers[$0] }
        masks = Dictionary(uniqueKeysWithValues: masks.map { (numbers[$0], $1) })
        members = members.mapValues { $0.map { numbers[$0] } }
    }

    /// Finds the terms, by their present numbers.
    func matcher() -> TermMatcher { TermMatcher(terms: terms) }

    func build() -> Lexicon {
        Lexicon(table: table, terms: terms, symbols: symbols, masks: masks)
    }
}
