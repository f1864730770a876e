import NormData

/// Collects patterns until their table can be made.
struct PatternTableBuilder {
    /// Sets with more terms than this get a bit map.
    private static let mostListed = 16

    private var patterns: [Pattern] = []

    /// The number of the next pattern.
    var count: Int { patterns.count }

    mutating func add(_ pattern: Pattern) { patterns.append(pattern) }

    /// Takes the terms by other numbers.
    mutating func renumberTerms(_ numbers: [Int]) {
        patterns = patterns.map { $0.renumbered(numbers) }
    }

    /// - Parameters:
    ///   - frequencies: how often each term may be expected, for the choice of anchors.
    ///   - lengths: bytes of each term; 0 where it has no fixed length.
    func build(acts: [Act], frames: [Frame], frequencies: [Int], lengths: [Int]) -> PatternTable {
        var sets = TermSetBuilder(termCount: lengths.count)
        var records: [PatternTable.Record] = []
        var elements: [PatternTable.Element] = []
        for pattern in patterns {
            let (anchor, rival) = anchors(of: pattern, frequencies)
            records.append(
                PatternTable.Record(
                    firstElement: UInt32(elements.count), elementCount: UInt32(pattern.elements.count),
                    focusStart: UInt32(pattern.focus.lowerBound), focusEnd: UInt32(pattern.focus.upperBound),
                    anchor: UInt32(anchor), rival: UInt32(rival), reach: reach(in: pattern, 0...anchor, lengths),
                    span: reach(in: pattern, min(anchor, rival)...max(anchor, rival), lengths), owner: 0))
            elements += pattern.elements.map { element(for: $0, &sets) }
        }
        var byAct: [[AnchorTable.Entry]] = Array(repeating: [], count: lengths.count)
        var byFrame = byAct
        for (index, act) in acts.enumerated() {
            for pattern in act.patterns { anchor(pattern, owner: index, elements, &records, &byAct) }
        }
        for (index, frame) in frames.enumerated() {
            for pattern in frame.patterns { anchor(pattern, owner: index, elements, &records, &byFrame) }
        }
        return PatternTable(
            records: Table(records), elements: Table(elements), sets: Table(sets.sets), setTerms: Table(sets.terms),
            setBits: Table(sets.bits), acts: AnchorTable(byAct, terms: sets.terms(of:)),
            frames: AnchorTable(byFrame, terms: sets.terms(of:)))
    }

    private func anchor(
        _ pattern: Int, owner: Int, _ elements: [PatternTable.Element], _ records: inout [PatternTable.Record],
        _ byTerm: inout [[AnchorTable.Entry]]
    ) {
        records[pattern].owner = UInt32(owner)
        let record = records[pattern]
        let rival = elements[Int(record.firstElement + record.rival)].terms
        let entry = AnchorTable.Entry(
            pattern: UInt32(pattern), rival: record.rival == record.anchor ? nil : rival,
            isRivalBefore: record.rival < record.anchor, span: UInt32(exactly: record.span))
        for term in patterns[pattern].elements[Int(record.anchor)].terms { byTerm[term].append(entry) }
    }

    /// The two needed elements whose terms are the least frequent.
    private func anchors(of pattern: Pattern, _ frequencies: [Int]) -> (Int, Int) {
        let needed = pattern.elements.indices.filter { pattern.elements[$0].isNeeded }
        let weights = needed.map { index in
            // Terms that were never met may still occur.
            pattern.elements[index].terms.reduce(0) { $0 + 8 * frequencies[$1] + 1 }
        }
        let order = zip(needed, weights).sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0)
        return (order.first ?? 0, order.prefix(2).last ?? 0)
    }

    /// How many bytes may stand between the starts of the first and the last of some elements; -1: any number.
    private func reach(in pattern: Pattern, _ range: ClosedRange<Int>, _ lengths: [Int]) -> Int32 {
        var bytes = 0
        for index in range {
            let element = pattern.elements[index]
            bytes += index == range.lowerBound ? 0 : element.gap?.limit ?? 0
            guard index < range.upperBound, !element.isNegated else { continue }
            guard element.terms.allSatisfy({ lengths[$0] > 0 }) else { return -1 }
            bytes += element.terms.map { lengths[$0] }.max() ?? 0
        }
        return Int32(clamping: bytes)
    }

    private func element(for element: Pattern.Element, _ sets: inout TermSetBuilder) -> PatternTable.Element {
        typealias Flag = PatternTable.Element
        var flags: UInt32 = 0
        if element.isOptional { flags |= Flag.optional }
        if element.isNegated { flags |= Flag.negated }
        if let gap = element.gap { flags |= gap.crossesClauses ? Flag.hasGap | Flag.crossesClauses : Flag.hasGap }
        return PatternTable.Element(
            terms: sets.add(element.terms), gap: Int32(clamping: element.gap?.limit ?? 0), flags: flags)
    }

    private struct TermSetBuilder {
        let termCount: Int
        private(set) var sets: [PatternTable.TermSet] = []
        private(set) var terms: [UInt32] = []
        private(set) var bits: [UInt64] = []
        private var known: [[Int]: UInt32] = [:]

        init(termCount: Int) { self.termCount = termCount }

        /// The terms of a set.
        func terms(of set: UInt32) -> ArraySlice<UInt32> {
            let set = sets[Int(set)]
            return terms[Int(set.first)..<Int(set.first + set.count)]
        }

        /// The number of a set; `list` ascends.
        mutating func add(_ list: [Int]) -> UInt32 {
            if let number = known[list] { return number }
            let number = UInt32(sets.count)
            known[list] = number
            var start: Int32 = -1
            if list.count > PatternTableBuilder.mostListed {
                start = Int32(bits.count)
                bits += [UInt64](repeating: 0, count: (termCount + 63) / 64)
                for term in list { bits[Int(start) + term / 64] |= 1 << UInt64(term % 64) }
            }
            let mask = list.reduce(UInt64(0)) { $0 | 1 << UInt64($1 % 64) }
            sets.append(
                PatternTable.TermSet(first: UInt32(terms.count), count: UInt32(list.count), bits: start, mask: mask))
            terms += list.map { UInt32($0) }
            return number
        }
    }
}
