import NormData
import NormDocument
import NormLaw
import NormText

/// Reads a folder of rules (`lexicon/`, `patterns/`, `acts/`, `frames/`, `powers/`, `rules/`) into a `Rulebook`.
///
/// Anything wrong is an error that points into the YAML; all errors of all files are collected.
public struct RulebookLoader {
    private let folder: String
    private let additions: RuleAdditions
    private var errors: [DataError] = []
    private var builder = LexiconBuilder()
    private var table = PatternTableBuilder()
    /// Patterns that several acts, frames and rules share, by name.
    private var sharedPatterns: [String: [WrittenPattern]] = [:]
    private var acts: [Act] = []
    private var actIDs: Set<String> = []
    private var frames: [Frame] = []
    private var rows: [String: PowersMatrix.Row] = [:]
    private var parameters: [String: LegalParameter] = [:]
    private var rules: [Rule] = []
    private var ruleIDs: Set<String> = []
    private var english: [EnglishTexts.Kind: [String: [String]]] = [:]

    private init(folder: String, additions: RuleAdditions) {
        self.folder = folder
        self.additions = additions
    }

    /// Throws `RulebookError` with every mistake found.
    public static func load(_ folder: String, _ additions: RuleAdditions = RuleAdditions()) throws -> Rulebook {
        var loader = RulebookLoader(folder: folder, additions: additions)
        loader.each("lexicon") { try $0.readLexicon($1) }
        for added in additions.terms { loader.attempt { try $0.add(added) } }
        loader.each("patterns") { try $0.readSharedPatterns($1) }
        loader.each("acts") { try $0.readActs($1) }
        loader.each("frames") { try $0.readFrames($1) }
        loader.each("powers") { try $0.readPowers($1) }
        loader.each("parameters") { try $0.readParameters($1) }
        loader.each("rules") { try $0.readRule($1, file: $2) }
        loader.each("english") { try $0.readEnglish($1) }
        if loader.rules.isEmpty, loader.errors.isEmpty {
            loader.errors.append(DataError(file: folder + "/rules", message: "没有找到任何规则"))
        }
        guard loader.errors.isEmpty else { throw RulebookError(errors: loader.errors) }
        return loader.finish()
    }

    private mutating func finish() -> Rulebook {
        let frequencies = numberTermsByFrequency()
        let lexicon = builder.build()
        let lengths = (0..<lexicon.termCount).map { lexicon.matcher.term($0).count }
        let patterns = table.build(acts: acts, frames: frames, frequencies: frequencies, lengths: lengths)
        return Rulebook(
            rules: rules, powers: PowersMatrix(rows: rows), parameters: parameters, acts: acts, frames: frames,
            lexicon: lexicon, patterns: patterns, english: EnglishTexts(english))
    }

    /// Numbers the terms so that frequent ones come first: what is known of them then lies together, and the caches of
    /// the processor hold it. Returns the frequencies by the new numbers.
    private mutating func numberTermsByFrequency() -> [Int] {
        let counts = frequencies(builder.matcher())
        let builtIn = BuiltInToken.allCases.count
        let order =
            Array(0..<builtIn) + (builtIn..<counts.count).sorted { (counts[$1], $0) < (counts[$0], $1) }
        var numbers = order
        for (new, old) in order.enumerated() { numbers[old] = new }
        builder.renumberTerms(numbers)
        table.renumberTerms(numbers)
        return order.map { counts[$0] }
    }

    /// How often each term occurs in the examples of all rules: they are clauses as documents write them.
    private func frequencies(_ matcher: TermMatcher) -> [Int] {
        var counts = [Int](repeating: 0, count: matcher.count)
        for examples in rules.map(\.examples) {
            for example in examples.flag + examples.cleared + examples.pass {
                for hit in matcher.hits(in: Array(example.utf8)) { counts[hit.term] += 1 }
            }
        }
        for token in BuiltInToken.allCases { counts[token.rawValue] = BuiltInToken.usualFrequency }
        return counts
    }

    private mutating func each(_ part: String, read: (inout RulebookLoader, DataNode) throws -> Void) {
        each(part) { loader, node, _ in try read(&loader, node) }
    }

    private mutating func each(_ part: String, read: (inout RulebookLoader, DataNode, String) throws -> Void) {
        for folder in [folder] + additions.folders {
            let paths = DataFile.paths(below: folder + "/" + part)
            for (path, file) in zip(paths, DataFile.load(all: paths)) {
                let name = String(path.dropFirst(folder.count + 1))
                attempt { try read(&$0, try file.get(), name) }
            }
        }
    }

    /// Runs one step; a mistake in it does not hide those in the next.
    private mutating func attempt(_ step: (inout RulebookLoader) throws -> Void) {
        do {
            try step(&self)
        } catch let error as DataError {
            errors.append(error)
        } catch {
            errors.append(DataError(file: folder, message: "\(error)"))
        }
    }

    // MARK: Lexicon

    private mutating func readLexicon(_ root: DataNode) throws {
        for (concept, key, value) in try root.entries() {
            attempt { loader in
                // Words may name a document's place as its name does: 县属 in 县属供销社.
                guard !BuiltInToken.allCases.contains(where: { $0.name == concept && $0 != .place }) else {
                    throw key.error("“\(concept)”是内置概念")
                }
                if value.isMapping {
                    let fields = try value.fields(["terms", "except"])
                    loader.builder.add(exceptions: try fields.strings("except"), to: concept)
                    loader.builder.add(terms: try loader.terms(fields.require("terms")), to: concept)
                } else {
                    loader.builder.add(terms: try loader.terms(value), to: concept)
                }
            }
        }
    }

    private mutating func add(_ added: RuleAdditions.Terms) throws {
        guard builder.terms(of: added.concept) != nil else {
            throw added.place.error(
                "词库没有概念“\(added.concept)”" + Spelling.hint(for: added.concept, among: builder.conceptNames))
        }
        builder.add(terms: added.terms, to: added.concept)
    }

    private func terms(_ node: DataNode) throws -> [String] {
        let terms = try node.list().map { item in
            let term = try item.string()
            guard term.utf8.count >= 2 else { throw item.error("词“\(term)”太短，会处处触发") }
            return term
        }
        guard !terms.isEmpty else { throw node.error("概念没有词") }
        return terms
    }

    // MARK: Acts and frames

    private mutating func readActs(_ root: DataNode) throws {
        for (id, key, value) in try root.entries() {
            attempt { loader in
                let fields = try value.fields(["title", "patterns", "not", "unless"])
                try loader.addAct(id: id, title: fields.string("title"), fields, at: key)
            }
        }
    }

    /// `patterns`, `not` (exceptions) and `unless` (vetoes) of `fields`.
    private mutating func addAct(id: String, title: String, _ fields: DataFields, at key: DataNode) throws {
        try addAct(
            Act(
                id: id, title: title, patterns: try patterns(fields.require("patterns")),
                exceptions: try fields["not"].map { try patterns($0) } ?? 0..<0,
                vetoes: try fields["unless"].map { try patterns($0) } ?? 0..<0),
            at: key)
    }

    private mutating func addAct(_ act: Act, at key: DataNode) throws {
        guard !actIDs.contains(act.id) else { throw key.error("行为“\(act.id)”已经定义过") }
        actIDs.insert(act.id)
        acts.append(act)
    }

    private mutating func readFrames(_ root: DataNode) throws {
        for (id, key, value) in try root.entries() {
            attempt { loader in
                guard id != Defence.citedBasis, !loader.frames.contains(where: { $0.id == id }) else {
                    throw key.error("框架“\(id)”已经定义过")
                }
                let fields = try value.fields(["title", "scope", "holds-with-amount", "patterns"])
                loader.frames.append(
                    Frame(
                        id: id, title: try fields.string("title"),
                        scopes: try fields.require("scope").list().map { try $0.value(Frame.Scope.self) },
                        holdsWithAmount: try fields["holds-with-amount"]?.bool() ?? true,
                        patterns: try loader.patterns(fields.require("patterns"))))
            }
        }
    }

    private mutating func readSharedPatterns(_ root: DataNode) throws {
        for (name, key, value) in try root.entries() {
            guard sharedPatterns[name] == nil else { throw key.error("共用句式“\(name)”已经定义过") }
            sharedPatterns[name] = try value.list().flatMap(writtenOut)
        }
    }

    /// Compiles patterns and gives their numbers. `{shared: NAME}` stands for the patterns of that name, `{words: [[…], […]]}`
    /// for words in any order (`WordGroups`).
    private mutating func patterns(_ node: DataNode) throws -> Range<Int> {
        try compile(node.list().flatMap(writtenOut))
    }

    private mutating func compile(_ patterns: [WrittenPattern]) throws -> Range<Int> {
        let first = table.count
        for pattern in patterns { try add(pattern) }
        return first..<table.count
    }

    /// A pattern and the place where an error in it is told.
    private typealias WrittenPattern = (text: String, node: DataNode)

    private mutating func add(_ pattern: WrittenPattern) throws {
        do {
            table.add(try PatternParser.parse(pattern.text, lexicon: &builder))
        } catch let error as PatternError {
            throw pattern.node.error(error.message)
        }
    }

    /// The patterns for which an item stands: itself, those shared under its name, or its words in all orders.
    private func writtenOut(_ item: DataNode) throws -> [WrittenPattern] {
        guard item.isMapping else { return [(try item.string(), item)] }
        let fields = try item.fields(["shared", "words", "within"])
        if let words = fields["words"] {
            return try WordGroups(words, reach: fields["within"]).patterns(around: nil).map { ($0, words) }
        }
        let name = try fields.require("shared")
        let text = try name.string()
        guard let patterns = sharedPatterns[text] else {
            throw name.error("没有共用句式“\(text)”" + Spelling.hint(for: text, among: sharedPatterns.keys.sorted()))
        }
        return patterns
    }

    // MARK: Powers

    private mutating func readPowers(_ root: DataNode) throws {
        for (act, key, value) in try root.entries() {
            attempt { loader in
                let fields = try value.fields(["title", "source", "cells"])
                var cells: [NormRank: PowersMatrix.Cell] = [:]
                for (name, node, cell) in try fields.require("cells").entries() {
                    guard let rank = NormRank(name: name) else {
                        throw node.error("不认识的位阶“\(name)”" + Spelling.hint(for: name, among: NormRank.codes))
                    }
                    let parts = try cell.fields(["verdict", "basis"])
                    cells[rank] = PowersMatrix.Cell(
                        verdict: try parts.require("verdict").value(PowersMatrix.Verdict.self),
                        basis: try parts["basis"].map { try loader.basis($0) } ?? [])
                }
                let missing = NormRank.allCases.filter { $0 != .constitution && cells[$0] == nil }
                guard missing.isEmpty else {
                    throw key.error("“\(act)”缺少位阶：\(missing.map(\.code).joined(separator: "、"))")
                }
                loader.rows[act] = PowersMatrix.Row(
                    act: act, title: try fields.string("title"), cells: cells,
                    lowestSource: try loader.rank(fields.require("source")))
            }
        }
    }

    private func rank(_ node: DataNode) throws -> NormRank {
        let name = try node.string()
        guard let rank = NormRank(name: name) else {
            throw node.error("不认识的位阶“\(name)”" + Spelling.hint(for: name, among: NormRank.codes))
        }
        return rank
    }

    private func basis(_ node: DataNode) throws -> [LegalBasis] {
        try node.list().map { item in
            let fields = try item.fields(["law", "article", "since", "verified"])
            return LegalBasis(
                law: try fields.string("law"), article: try fields["article"]?.string(),
                since: try fields["since"]?.date(), verified: try fields["verified"]?.bool() ?? true)
        }
    }

    // MARK: Parameters

    private static let parameterKeys = [
        "title", "is", "value", "law", "article", "since", "verified", "severity", "general", "deviation", "context",
        "unless", "patterns", "words", "within",
    ]

    private mutating func readParameters(_ root: DataNode) throws {
        for (id, key, value) in try root.entries() { attempt { try $0.addParameter(id, value, at: key) } }
    }

    private mutating func addParameter(_ id: String, _ node: DataNode, at key: DataNode) throws {
        let fields = try node.fields(Self.parameterKeys)
        let words = try fields.string("value")
        guard let value = LegalParameter.value(of: words) else {
            throw try fields.require("value").error("“\(words)”不是一个带单位的数")
        }
        let basis = LegalBasis(
            law: try fields.string("law"), article: try fields.string("article"),
            since: try fields["since"]?.date(), verified: try fields["verified"]?.bool() ?? true)
        let severity = try fields["severity"]?.value(Severity.self) ?? .error
        guard severity != .error || basis.verified else { throw key.error("依据待核实的参数至多为 warning") }
        let parameter = LegalParameter(
            id: id, title: try fields.string("title"),
            direction: try fields.require("is").value(LegalParameter.Direction.self), value: value, words: words,
            basis: basis, severity: severity, isGeneral: try fields["general"]?.bool() ?? false,
            deviation: try fields["deviation"].map { try rank($0) },
            context: try fields.strings("context").map { Array($0.utf8) },
            unless: try fields.strings("unless").map { Array($0.utf8) })
        guard fields["patterns"] != nil || fields["words"] != nil else { throw key.error("缺少键“patterns”或者“words”") }
        if let patterns = fields["patterns"] {
            try addAct(
                Act(
                    id: parameter.act, title: parameter.title, patterns: try self.patterns(patterns), exceptions: 0..<0),
                at: key)
        }
        if let words = fields["words"] {
            let groups = try WordGroups(words, reach: fields["within"])
            let patterns = try compile(groups.patterns(around: value.unit).map { ($0, words) })
            try addAct(
                Act(id: parameter.wordsAct, title: parameter.title, patterns: patterns, exceptions: 0..<0), at: key)
        }
        parameters[parameter.act] = parameter
    }

    // MARK: Rules

    private static let ruleKeys = [
        "id", "aliases", "title", "title_en", "category", "severity", "confidence", "when", "checker", "defences",
        "rationale", "basis", "suggestion", "examples", "suppressible",
    ]

    /// One file holds one rule or a list of rules.
    private mutating func readRule(_ root: DataNode, file: String) throws {
        for node in try root.list() { attempt { try $0.addRule(node, file: file) } }
    }

    private mutating func addRule(_ node: DataNode, file: String) throws {
        let fields = try node.fields(Self.ruleKeys)
        let id = try fields.string("id")
        for name in [id] + (try fields.strings("aliases")) where !ruleIDs.insert(name).inserted {
            throw node.error("规则编号“\(name)”重复")
        }
        let title = try fields.string("title")
        let checker = try fields["checker"]?.string()
        let condition = try readCondition(fields, id: id, title: title, hasChecker: checker != nil)
        let severity = try fields.require("severity").value(Severity.self)
        let basis = try self.basis(fields.require("basis"))
        guard !basis.isEmpty else { throw fields.error("规则必须有依据") }
        guard severity != .error || basis.contains(where: \.verified) else {
            throw try fields.require("severity").error("依据均待核实的规则至多为 warning")
        }
        let examples = try readExamples(fields.require("examples"), needed: checker == nil)
        rules.append(
            Rule(
                id: id, aliases: try fields.strings("aliases"), title: title, titleEN: try fields.string("title_en"),
                category: try fields.require("category").value(Category.self), severity: severity,
                confidence: try fields["confidence"]?.value(Confidence.self) ?? .high, condition: condition,
                checker: checker, defences: try readDefences(fields["defences"]),
                rationale: try fields.string("rationale"), basis: basis, suggestion: try fields.string("suggestion"),
                examples: examples, isSuppressible: try fields["suppressible"]?.bool() ?? true, file: file))
    }

    private mutating func readCondition(
        _ fields: DataFields, id: String, title: String, hasChecker: Bool
    ) throws -> Rule.Condition {
        guard let node = fields["when"] else {
            guard hasChecker else { throw fields.error("缺少键“when”") }
            return Rule.Condition(acts: [], ranks: [], levels: [], title: 0..<0)
        }
        guard !hasChecker else { throw node.error("“when”与“checker”只能有一个") }
        let when = try node.fields(["act", "patterns", "not", "unless", "ranks", "levels", "title"])
        var ids: [String] = try (when["act"]?.list() ?? []).map { item in
            let act = try item.string()
            guard acts.contains(where: { $0.isKind(of: act) }) else {
                throw item.error("没有行为“\(act)”" + Spelling.hint(for: act, among: actIDs.sorted()))
            }
            return act
        }
        if let patterns = when["patterns"] {
            try addAct(id: id, title: title, when, at: patterns)
            ids.append(id)
        }
        guard !ids.isEmpty else { throw node.error("规则永远不会触发：既没有 act 也没有 patterns") }
        let ranks = try when["ranks"]?.list().map { try rank($0) } ?? [.normative]
        let levels = try when["levels"]?.list().map { try $0.value(DocumentLevel.self) }
        return Rule.Condition(
            acts: ids, ranks: ranks, levels: levels ?? Rule.Condition.usualLevels,
            title: try when["title"].map { try patterns($0) } ?? 0..<0)
    }

    private func readDefences(_ node: DataNode?) throws -> [String] {
        try (node?.list() ?? []).map { item in
            let name = try item.string()
            guard name == Defence.citedBasis || frames.contains(where: { $0.id == name }) else {
                let names = frames.map(\.id) + [Defence.citedBasis]
                throw item.error("没有抗辩“\(name)”" + Spelling.hint(for: name, among: names))
            }
            return name
        }
    }

    private func readExamples(_ node: DataNode, needed: Bool) throws -> Rule.Examples {
        let fields = try node.fields(["flag", "cleared", "pass"])
        let examples = Rule.Examples(
            flag: try fields.strings("flag"), cleared: try fields.strings("cleared"), pass: try fields.strings("pass"))
        if needed, examples.flag.isEmpty || examples.pass.isEmpty {
            throw node.error("规则至少要有一个 flag 例和一个 pass 例")
        }
        return examples
    }

    // MARK: English

    private mutating func readEnglish(_ root: DataNode) throws {
        let sections = try root.fields(EnglishTexts.Kind.allCases.map(\.rawValue))
        for kind in EnglishTexts.Kind.allCases {
            for (id, _, value) in try sections[kind.rawValue]?.entries() ?? [] {
                attempt { loader in
                    loader.english[kind, default: [:]][id] = try Self.english(kind, value)
                }
            }
        }
    }

    private static func english(_ kind: EnglishTexts.Kind, _ node: DataNode) throws -> [String] {
        guard kind == .rule else { return [try node.string()] }
        let fields = try node.fields(["problem", "suggestion"])
        return [try fields.string("problem"), try fields.string("suggestion")]
    }
}
