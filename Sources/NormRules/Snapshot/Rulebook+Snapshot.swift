import NormData
import NormDocument
import NormLaw
import NormText

extension Category: Snapshot {}
extension Severity: Snapshot {}
extension Confidence: Snapshot {}
extension Frame.Scope: Snapshot {}
extension PowersMatrix.Verdict: Snapshot {}
extension LegalParameter.Direction: Snapshot {}
extension NormRank: Snapshot {}
extension DocumentLevel: Snapshot {}

extension LegalBasis: Snapshot {
    public func write(to writer: inout SnapshotWriter) {
        writer.write(law)
        writer.write(article)
        writer.write(since)
        writer.write(verified)
    }

    public init(from reader: inout SnapshotReader) throws {
        self.init(
            law: try reader.read(), article: try reader.read(),
            since: try reader.read(), verified: try reader.read())
    }
}

extension Act: Snapshot {
    func write(to writer: inout SnapshotWriter) {
        writer.write(id)
        writer.write(title)
        writer.write(patterns)
        writer.write(exceptions)
        writer.write(vetoes)
    }

    init(from reader: inout SnapshotReader) throws {
        self.init(
            id: try reader.read(), title: try reader.read(), patterns: try reader.read(),
            exceptions: try reader.read(), vetoes: try reader.read())
    }
}

extension Frame: Snapshot {
    func write(to writer: inout SnapshotWriter) {
        writer.write(id)
        writer.write(title)
        writer.write(scopes)
        writer.write(holdsWithAmount)
        writer.write(patterns)
    }

    init(from reader: inout SnapshotReader) throws {
        self.init(
            id: try reader.read(), title: try reader.read(), scopes: try reader.read(),
            holdsWithAmount: try reader.read(), patterns: try reader.read())
    }
}

extension PowersMatrix.Row: Snapshot {
    public func write(to writer: inout SnapshotWriter) {
        writer.write(act)
        writer.write(title)
        writer.write(lowestSource)
        let cells = cells.sorted { $0.key > $1.key }
        writer.write(cells.map(\.key))
        writer.write(cells.map(\.value.verdict))
        writer.write(cells.map(\.value.basis))
    }

    public init(from reader: inout SnapshotReader) throws {
        let act = try reader.read(String.self)
        let title = try reader.read(String.self)
        let source = try reader.read(NormRank.self)
        let ranks = try reader.read([NormRank].self)
        let verdicts = try reader.read([PowersMatrix.Verdict].self)
        let bases = try reader.read([[LegalBasis]].self)
        let cells = zip(verdicts, bases).map { PowersMatrix.Cell(verdict: $0, basis: $1) }
        self.init(
            act: act, title: title, cells: Dictionary(zip(ranks, cells)) { first, _ in first }, lowestSource: source)
    }
}

extension Rule: Snapshot {
    public func write(to writer: inout SnapshotWriter) {
        writer.write([id, title, titleEN, rationale, suggestion, file])
        writer.write(checker)
        writer.write([aliases, condition.acts, defences])
        writer.write(examples)
        writer.write(category)
        writer.write(severity)
        writer.write(confidence)
        writer.write(condition.ranks)
        writer.write(condition.levels)
        writer.write(condition.title)
        writer.write(basis)
        writer.write(isSuppressible)
    }

    public init(from reader: inout SnapshotReader) throws {
        let texts = try reader.read([String].self)
        let checker = try reader.read(String?.self)
        let lists = try reader.read([[String]].self)
        let examples = try reader.read(Examples.self)
        guard texts.count == 6, lists.count == 3 else { throw SnapshotReader.Damaged() }
        let category = try reader.read(Category.self)
        let severity = try reader.read(Severity.self)
        let confidence = try reader.read(Confidence.self)
        let condition = Condition(
            acts: lists[1], ranks: try reader.read(), levels: try reader.read(), title: try reader.read())
        self.init(
            id: texts[0], aliases: lists[0], title: texts[1], titleEN: texts[2], category: category,
            severity: severity, confidence: confidence, condition: condition, checker: checker, defences: lists[2],
            rationale: texts[3], basis: try reader.read(), suggestion: texts[4],
            examples: examples,
            isSuppressible: try reader.read(), file: texts[5])
    }
}

extension LegalParameter: Snapshot {
    public func write(to writer: inout SnapshotWriter) {
        writer.write([id, title, words])
        writer.write(value.lower?.tenThousandths)
        writer.write(Quantity.Unit.numbered.firstIndex(of: value.unit))
        writer.write(value.range)
        writer.write(direction)
        writer.write(basis)
        writer.write(severity)
        writer.write(isGeneral)
        writer.write(deviation)
        writer.write([context, unless].map { list in list.map { String(decoding: $0, as: UTF8.self) } })
    }

    public init(from reader: inout SnapshotReader) throws {
        let texts = try reader.read([String].self)
        let number = try reader.read(Int?.self).map { FixedDecimal(tenThousandths: $0) }
        let units = Quantity.Unit.numbered
        guard let unit = try reader.read(Int?.self), texts.count == 3, units.indices.contains(unit) else {
            throw SnapshotReader.Damaged()
        }
        // The loader takes one exact number only.
        let value = Quantity(
            lower: number, upper: number, comparator: .exact, unit: units[unit], range: try reader.read())
        let direction = try reader.read(Direction.self)
        let basis = try reader.read(LegalBasis.self)
        let severity = try reader.read(Severity.self)
        let isGeneral = try reader.read(Bool.self)
        let deviation = try reader.read(NormRank?.self)
        let lists = try reader.read([[String]].self).map { list in list.map { Array($0.utf8) } }
        guard lists.count == 2 else { throw SnapshotReader.Damaged() }
        self.init(
            id: texts[0], title: texts[1], direction: direction, value: value, words: texts[2], basis: basis,
            severity: severity, isGeneral: isGeneral, deviation: deviation, context: lists[0], unless: lists[1])
    }
}

extension Rulebook: Snapshot {
    public func write(to writer: inout SnapshotWriter) {
        writer.write(rules)
        writer.write(powers.rows.values.sorted { $0.act < $1.act })
        writer.write(allParameters)
        writer.write(acts)
        writer.write(frames)
        writer.write(lexicon)
        writer.write(patterns)
        writer.write(english)
        writer.write(rulesByAct)
    }

    public init(from reader: inout SnapshotReader) throws {
        let rules = try reader.read([Rule].self)
        let rows = try reader.read([PowersMatrix.Row].self)
        let parameters = try reader.read([LegalParameter].self)
        let acts = try reader.read([Act].self)
        let frames = try reader.read([Frame].self)
        let lexicon = try reader.read(Lexicon.self)
        let patterns = try reader.read(PatternTable.self)
        let english = try reader.read(EnglishTexts.self)
        let rulesByAct = try reader.read([[Int]].self)
        let ranges =
            acts.flatMap { [$0.patterns, $0.exceptions, $0.vetoes] } + frames.map(\.patterns)
            + rules.map(\.condition.title)
        try reader.require(patterns.isSound(terms: lexicon.termCount, acts: acts.count, frames: frames.count))
        guard lexicon.termCount >= BuiltInToken.allCases.count, rulesByAct.count == acts.count,
            rulesByAct.joined().allSatisfy(rules.indices.contains),
            ranges.allSatisfy({ $0.lowerBound >= 0 && $0.upperBound <= patterns.records.count })
        else { throw SnapshotReader.Damaged() }
        self.init(
            rules: rules, powers: PowersMatrix(rows: Dictionary(rows.map { ($0.act, $0) }) { first, _ in first }),
            parameters: Dictionary(parameters.map { ($0.act, $0) }) { first, _ in first },
            acts: acts, frames: frames, lexicon: lexicon, patterns: patterns, english: english, rulesByAct: rulesByAct)
    }
}
