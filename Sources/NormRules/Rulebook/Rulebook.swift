import NormText

/// All of the law of review as it was loaded: lexicon, acts, frames, powers and rules. Immutable, shared by all threads.
public struct Rulebook: Sendable {
    public let rules: [Rule]
    public let powers: PowersMatrix
    /// By the act under which statements measure them.
    let parameters: [String: LegalParameter]
    let acts: [Act]
    /// For each act the rules that look for it.
    let rulesByAct: [[Int]]
    let frames: [Frame]
    let frameIndex: [String: Int]
    let lexicon: Lexicon
    /// What acts, frames and rules look for.
    let patterns: PatternTable
    public let english: EnglishTexts
    /// The lists of patterns that are asked of titles, and each one's place by the number of its first pattern.
    let titlePatterns: [Range<Int>]
    let titlePlaces: [Int: Int]

    init(
        rules: [Rule], powers: PowersMatrix, parameters: [String: LegalParameter], acts: [Act], frames: [Frame],
        lexicon: Lexicon, patterns: PatternTable, english: EnglishTexts, rulesByAct: [[Int]]? = nil
    ) {
        self.rules = rules
        self.powers = powers
        self.parameters = parameters
        self.acts = acts
        self.rulesByAct = rulesByAct ?? Self.rules(rules, for: acts)
        self.frames = frames
        self.lexicon = lexicon
        frameIndex = Dictionary(frames.enumerated().map { ($1.id, $0) }) { first, _ in first }
        self.patterns = patterns
        self.english = english
        titlePatterns =
            frames.filter { $0.scopes.contains(.title) }.map(\.patterns)
            + rules.map(\.condition.title).filter { !$0.isEmpty }
        titlePlaces = Dictionary(titlePatterns.enumerated().map { ($1.lowerBound, $0) }) { first, _ in first }
    }

    private static func rules(_ rules: [Rule], for acts: [Act]) -> [[Int]] {
        var byKind: [String: [Int]] = [:]
        for (index, rule) in rules.enumerated() {
            for kind in rule.condition.acts { byKind[kind, default: []].append(index) }
        }
        return acts.map { act in Set(act.kinds.flatMap { byKind[$0] ?? [] }).sorted() }
    }

    /// What a statement is read as, for readers of both languages.
    func title(ofAct id: String) -> Bilingual {
        let chinese = acts.first { $0.id == id }?.title ?? id
        return Bilingual(chinese, english.act(id) ?? rule(id)?.titleEN ?? chinese)
    }

    func titleOfDefence(_ id: String) -> String { frameIndex[id].map { frames[$0].title } ?? id }

    /// Every term that is looked for, sorted.
    public var terms: [String] {
        (0..<lexicon.termCount).map { String(decoding: lexicon.matcher.term($0), as: UTF8.self) }
            .filter { !$0.isEmpty }.sorted()
    }

    public var allParameters: [LegalParameter] { parameters.values.sorted { $0.id < $1.id } }

    /// The rule with this id or alias.
    public func rule(_ id: String) -> Rule? { rules.first { $0.id == id || $0.aliases.contains(id) } }
}
