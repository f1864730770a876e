/// One document of the run, before its review.
struct StockEntry: Sendable {
    let path: String
    /// Why there is nothing to read.
    let problem: String?
    /// The key of a review that a worker made.
    let key: String?

    init(path: String, problem: String? = nil, key: String? = nil) {
        self.path = path
        self.problem = problem
        self.key = key
    }

    /// In the order of their paths, each path once: the first of several.
    static func ordered(_ entries: [StockEntry]) -> [StockEntry] {
        let ordered = entries.enumerated().sorted { left, right in
            left.element.path == right.element.path
                ? left.offset < right.offset
                : left.element.path.utf8.lexicographicallyPrecedes(right.element.path.utf8)
        }.map(\.element)
        return ordered.indices.filter { $0 == 0 || ordered[$0].path != ordered[$0 - 1].path }.map { ordered[$0] }
    }
}
