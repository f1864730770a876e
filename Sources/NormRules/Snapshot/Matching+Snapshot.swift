import NormData

extension TermSet: Snapshot {
    func write(to writer: inout SnapshotWriter) {
        writer.write(count)
        var last = 0
        for term in all {
            writer.write(Int(term) - last)
            last = Int(term)
        }
    }

    init(from reader: inout SnapshotReader) throws {
        var terms: [Int32] = []
        var last = 0
        for _ in 0..<max(0, try reader.read(Int.self)) {
            last += try reader.read(Int.self)
            guard let term = Int32(exactly: last) else { throw SnapshotReader.Damaged() }
            terms.append(term)
        }
        self.init(ascending: terms)
    }
}

extension Pattern: Snapshot {
    func write(to writer: inout SnapshotWriter) {
        writer.write(text)
        writer.write(elements)
        writer.write([focus.lowerBound, focus.upperBound, anchor])
    }

    init(from reader: inout SnapshotReader) throws {
        let text = try reader.read(String.self)
        let elements = try reader.read([Element].self)
        let numbers = try reader.read([Int].self)
        guard numbers.count == 3, numbers[0] < numbers[1], elements.indices.contains(numbers[2]) else {
            throw SnapshotReader.Damaged()
        }
        self.init(text: text, elements: elements, focus: numbers[0]..<numbers[1], anchor: numbers[2])
    }
}

extension Pattern.Element: Snapshot {
    func write(to writer: inout SnapshotWriter) {
        writer.write(terms)
        writer.write(isOptional)
        writer.write(isNegated)
        writer.write(gap.map { $0.crossesClauses ? -$0.limit : $0.limit } ?? 0)
    }

    init(from reader: inout SnapshotReader) throws {
        self.init(
            terms: try reader.read(), isOptional: try reader.read(), isNegated: try reader.read(), gap: nil)
        let limit = try reader.read(Int.self)
        if limit != 0 { gap = Pattern.Gap(limit: abs(limit), crossesClauses: limit < 0) }
    }
}

extension Lexicon: Snapshot {
    func write(to writer: inout SnapshotWriter) {
        writer.write(table.names)
        writer.write(matcher.terms.map { String(decoding: $0, as: UTF8.self) })
        writer.write(symbols)
        let masks = masks.sorted { $0.key < $1.key }
        writer.write(masks.map(\.key))
        writer.write(masks.map(\.value))
    }

    init(from reader: inout SnapshotReader) throws {
        let names = try reader.read([String].self)
        let terms = try reader.read([String].self)
        let symbols = try reader.read([[Int]].self)
        let masks = zip(try reader.read([Int].self), try reader.read([[Int]].self))
        guard symbols.count == terms.count, symbols.joined().allSatisfy(names.indices.contains) else {
            throw SnapshotReader.Damaged()
        }
        self.init(
            table: SymbolTable(names: names), matcher: TermMatcher(terms: terms.map { Array($0.utf8) }),
            symbols: symbols, masks: Dictionary(masks) { first, _ in first })
    }
}
