/// Gives each concept a number. Concepts are dotted paths: a term of `organ.police` is also a term of `organ`.
struct SymbolTable: Sendable {
    private(set) var names: [String]
    private var byName: [String: Symbol]

    init(names: [String] = []) {
        self.names = names
        byName = Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
    }

    subscript(name: String) -> Symbol? { byName[name] }

    /// The concept and all that it is a kind of, itself first.
    mutating func internWithAncestors(_ name: String) -> [Symbol] {
        var symbols: [Symbol] = []
        var path = Substring(name)
        while !path.isEmpty {
            symbols.append(intern(String(path)))
            path = path.lastIndex(of: ".").map { path[..<$0] } ?? ""
        }
        return symbols
    }

    private mutating func intern(_ name: String) -> Symbol {
        if let known = byName[name] { return known }
        let symbol = names.count
        names.append(name)
        byName[name] = symbol
        return symbol
    }
}
