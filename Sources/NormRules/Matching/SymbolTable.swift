/// Gives each concept a number. Concepts are dotted paths: a hit of `organ.police` is also a hit of `organ`.
struct SymbolTable: Sendable {
    private(set) var names: [String] = []
    private var byName: [String: Symbol] = [:]

    /// The number of a concept, made on first use; `nil` when the table is full.
    mutating func intern(_ name: String) -> Symbol? {
        if let known = byName[name] { return known }
        guard names.count < Int(Symbol.max) else { return nil }
        let symbol = Symbol(names.count)
        names.append(name)
        byName[name] = symbol
        return symbol
    }

    subscript(name: String) -> Symbol? { byName[name] }

    /// The concept and all that it is a kind of, itself first.
    mutating func internWithAncestors(_ name: String) -> [Symbol] {
        var symbols: [Symbol] = []
        var path = Substring(name)
        while !path.isEmpty {
            if let symbol = intern(String(path)) { symbols.append(symbol) }
            path = path.lastIndex(of: ".").map { path[..<$0] } ?? ""
        }
        return symbols
    }
}
