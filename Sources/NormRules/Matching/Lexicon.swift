import NormData

/// The terms of all concepts and patterns, ready to be found in one pass.
struct Lexicon: Sendable {
    /// What a term is, for those who look at single hits.
    struct Role: OptionSet, Sendable {
        let rawValue: UInt8

        /// A word for a person or an organ.
        static let actor = Role(rawValue: 1)
        /// 应当, 不得, 可以
        static let modality = Role(rawValue: 2)
        /// It hides the hits of concepts where it covers them.
        static let mask = Role(rawValue: 4)
    }

    /// By symbol.
    let names: [String]
    let matcher: TermMatcher
    private let roles: Table<UInt8>
    /// For each term the concepts that a hit stands for.
    private let symbolBounds: Table<UInt32>
    private let symbols: Table<UInt32>
    /// For each term the concepts whose hits it hides.
    private let maskBounds: Table<UInt32>
    private let masks: Table<UInt32>

    init(table: SymbolTable, terms: [[UInt8]], symbols: [[Symbol]], masks: [Int: [Symbol]]) {
        names = table.names
        matcher = TermMatcher(terms: terms)
        (symbolBounds, self.symbols) = Table.joining(symbols.map { $0.map { UInt32($0) } })
        (maskBounds, self.masks) = Table.joining(terms.indices.map { (masks[$0] ?? []).map { UInt32($0) } })
        let actor = table["actor"]
        let modality = table["modality"]
        roles = Table(
            terms.indices.map { term in
                var role: Role = masks[term] == nil ? [] : .mask
                if let actor, symbols[term].contains(actor) { role.insert(.actor) }
                if let modality, symbols[term].contains(modality) { role.insert(.modality) }
                return role.rawValue
            })
    }

    var termCount: Int { matcher.count }

    @inline(__always)
    func role(of term: Int) -> Role { Role(rawValue: roles.start[term]) }

    /// The concept that a term stands for, as the lexicon files name it.
    func concept(of term: Int) -> String {
        let own = symbolBounds.stretch(term)
        return own.isEmpty ? "" : names[Int(symbols[own.lowerBound])]
    }

    /// Appends the hits in text order, without those that an exception hides.
    func find(in text: UnsafeBufferPointer<UInt8>, to buffer: HitBuffer) {
        let first = buffer.count
        matcher.find(in: text, to: buffer)
        hideMasked(in: buffer, from: first)
    }

    private func hideMasked(in buffer: HitBuffer, from first: Int) {
        var masking: [TermHit] = []
        for hit in buffer.hits[first...] where role(of: hit.term).contains(.mask) { masking.append(hit) }
        var next = 0
        // Most hits stand before the next mask.
        var nextStart = masking.first?.start ?? .max
        buffer.filter(from: first) { hit in
            guard hit.start >= nextStart else { return true }
            while next < masking.count, masking[next].end <= hit.start { next += 1 }
            nextStart = next < masking.count ? masking[next].start : .max
            var place = next
            while place < masking.count, masking[place].start <= hit.start {
                let mask = masking[place]
                if mask.end >= hit.end, mask.term != hit.term, hides(mask.term, hit.term) { return false }
                place += 1
            }
            return true
        }
    }

    private func hides(_ mask: Int, _ term: Int) -> Bool {
        maskBounds.stretch(mask).contains { hidden in
            symbolBounds.stretch(term).contains { symbols.start[$0] == masks.start[hidden] }
        }
    }
}

extension Lexicon: Snapshot {
    func write(to writer: inout SnapshotWriter) {
        writer.write(names)
        writer.write(matcher)
        writer.write(roles)
        writer.write(symbolBounds)
        writer.write(symbols)
        writer.write(maskBounds)
        writer.write(masks)
    }

    init(from reader: inout SnapshotReader) throws {
        names = try reader.read()
        matcher = try reader.read()
        roles = try reader.read()
        symbolBounds = try reader.read()
        symbols = try reader.read()
        maskBounds = try reader.read()
        masks = try reader.read()
        let names = names.count
        let (symbols, masks, count) = (symbols, masks, termCount)
        guard roles.count == count, symbolBounds.count == count + 1, maskBounds.count == count + 1 else {
            throw SnapshotReader.Damaged()
        }
        try reader.require(
            symbolBounds.isPartition(of: symbols.count) && maskBounds.isPartition(of: masks.count)
                && symbols.elements.allSatisfy { $0 < names })
    }
}
