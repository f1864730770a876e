/// Which patterns are tried when a term occurs in a sentence, so that the cost grows with the text and not with the rules.
struct MatchPlan: Sendable {
    /// What a pattern belongs to.
    enum Owner: Sendable, Hashable {
        case act(Int)
        case exception(act: Int)
        case frame(Int)
    }

    struct Entry: Sendable {
        let owner: Owner
        let pattern: Pattern
    }

    let entries: [Entry]
    /// For each term the indexes of the entries that it anchors.
    private let byAnchor: [[Int32]]

    init(acts: [Act], frames: [Frame], termCount: Int) {
        var entries: [Entry] = []
        for (index, act) in acts.enumerated() {
            entries += act.patterns.map { Entry(owner: .act(index), pattern: $0) }
            entries += act.exceptions.map { Entry(owner: .exception(act: index), pattern: $0) }
        }
        for (index, frame) in frames.enumerated() {
            entries += frame.patterns.map { Entry(owner: .frame(index), pattern: $0) }
        }
        var byAnchor: [[Int32]] = Array(repeating: [], count: termCount)
        for (index, entry) in entries.enumerated() {
            for term in entry.pattern.elements[entry.pattern.anchor].terms.all
            where byAnchor.indices.contains(Int(term)) {
                byAnchor[Int(term)].append(Int32(index))
            }
        }
        self.entries = entries
        self.byAnchor = byAnchor
    }

    /// Indexes of the entries to try for these hits, ascending, each once.
    func candidates(for hits: ArraySlice<TermHit>) -> [Int] {
        var found: [Int32] = []
        for hit in hits { found += byAnchor[hit.term] }
        found.sort()
        var present = TermMask()
        for hit in hits { present.insert(hit.term) }
        var last: Int32 = -1
        return found.compactMap { index in
            guard index != last else { return nil }
            last = index
            return entries[Int(index)].pattern.canMatch(present) ? Int(index) : nil
        }
    }
}
