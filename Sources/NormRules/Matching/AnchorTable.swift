import NormData

/// Tells which patterns a sentence may match, by the terms in it: each pattern has an anchor, its rarest element, and a
/// rival, the next rarest, which has to stand near the anchor, on the side where the pattern has it.
struct AnchorTable: Sendable {
    /// A pattern as the builder knows it.
    struct Entry {
        let pattern: UInt32
        /// The term set of the rival; `nil` where the anchor is all that must stand.
        let rival: UInt32?
        let isRivalBefore: Bool
        /// How many bytes may lie between the starts of the two, quotation marks aside; `nil`: any number.
        let span: UInt32?
    }

    /// A pattern that a term anchors; its rival stands beside it, so that most are ruled out without a further look.
    struct Anchored: BitwiseCopyable, Sendable {
        let pattern: UInt32
        /// The mark of the rival.
        let rival: UInt32
        let span: UInt32

        static let anySpan = UInt32(Int32.max)
    }

    /// Where the lists of a term begin: patterns without a rival, with one before the anchor, with one behind it; marks of
    /// the rivals before and behind anchors that the term is one of. Those of the next term begin where the last one ends.
    struct Bounds: BitwiseCopyable, Sendable {
        var lone: UInt32 = 0
        var before: UInt32 = 0
        var behind: UInt32 = 0
        var rivalsBefore: UInt32 = 0
        var rivalsBehind: UInt32 = 0
    }

    /// Rivals are marked by their numbers modulo this: where two share a mark, a pattern is looked at in vain.
    static let markCount = 1 << 14

    /// Whether each term anchors a pattern, or is a rival of one: 1 or 0. Half of what stands in a text is neither.
    let isActive: Table<UInt8>
    let bounds: Table<Bounds>
    let patterns: Table<Anchored>
    let rivals: Table<UInt16>

    /// - Parameters:
    ///   - entries: for each term the patterns that it anchors.
    ///   - terms: the terms of a set.
    init(_ entries: [[Entry]], terms: (UInt32) -> ArraySlice<UInt32>) {
        let all = entries.joined()
        let before = Marks(Set(all.compactMap { $0.isRivalBefore ? $0.rival : nil }), entries.count, terms)
        let behind = Marks(Set(all.compactMap { $0.isRivalBefore ? nil : $0.rival }), entries.count, terms)
        var bounds: [Bounds] = []
        var patterns: [Anchored] = []
        var rivals: [UInt16] = []
        for (term, entries) in entries.enumerated() {
            var bound = Bounds(lone: UInt32(patterns.count), rivalsBefore: UInt32(rivals.count))
            for entry in entries where entry.rival == nil {
                patterns.append(Anchored(pattern: entry.pattern, rival: 0, span: Anchored.anySpan))
            }
            bound.before = UInt32(patterns.count)
            patterns += entries.filter(\.isRivalBefore).compactMap { before.anchored($0) }
            bound.behind = UInt32(patterns.count)
            patterns += entries.filter { !$0.isRivalBefore }.compactMap { behind.anchored($0) }
            rivals += before.byTerm[term]
            bound.rivalsBehind = UInt32(rivals.count)
            rivals += behind.byTerm[term]
            bounds.append(bound)
        }
        let (end, last) = (UInt32(patterns.count), UInt32(rivals.count))
        bounds.append(Bounds(lone: end, before: end, behind: end, rivalsBefore: last, rivalsBehind: last))
        isActive = Table(
            zip(bounds, bounds.dropFirst()).map { $0.lone < $1.lone || $0.rivalsBefore < $1.rivalsBefore ? 1 : 0 })
        self.bounds = Table(bounds)
        self.patterns = Table(patterns)
        self.rivals = Table(rivals)
    }

    /// The marks of some sets, and of the terms in them.
    private struct Marks {
        private var bySet: [UInt32: UInt32] = [:]
        private(set) var byTerm: [[UInt16]]

        init(_ sets: Set<UInt32>, _ termCount: Int, _ terms: (UInt32) -> ArraySlice<UInt32>) {
            byTerm = Array(repeating: [], count: termCount)
            for (number, set) in sets.sorted().enumerated() {
                let mark = number % AnchorTable.markCount
                bySet[set] = UInt32(mark)
                for term in terms(set) { byTerm[Int(term)].append(UInt16(mark)) }
            }
        }

        func anchored(_ entry: Entry) -> Anchored? {
            entry.rival.flatMap { bySet[$0] }.map {
                Anchored(pattern: entry.pattern, rival: $0, span: entry.span ?? Anchored.anySpan)
            }
        }
    }

    /// Whether no lookup of one of so many terms can leave the table.
    func isSound(terms: Int) -> Bool {
        guard isActive.count == terms, bounds.count == terms + 1, let last = bounds.elements.last else { return false }
        return last.lone == patterns.count && last.rivalsBefore == rivals.count
            && zip(bounds.elements, bounds.elements.dropFirst()).allSatisfy {
                $0.lone <= $0.before && $0.before <= $0.behind && $0.behind <= $1.lone
                    && $0.rivalsBefore <= $0.rivalsBehind && $0.rivalsBehind <= $1.rivalsBefore
            }
            && patterns.elements.allSatisfy { $0.rival < Self.markCount && $0.span <= Anchored.anySpan }
            && isActive.elements.allSatisfy { $0 <= 1 } && rivals.elements.allSatisfy { $0 < Self.markCount }
    }
}

extension AnchorTable: Snapshot {
    func write(to writer: inout SnapshotWriter) {
        writer.write(isActive)
        writer.write(bounds)
        writer.write(patterns)
        writer.write(rivals)
    }

    init(from reader: inout SnapshotReader) throws {
        isActive = try reader.read()
        bounds = try reader.read()
        patterns = try reader.read()
        rivals = try reader.read()
    }
}
