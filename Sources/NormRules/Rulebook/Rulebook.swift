/// All of the law of review as it was loaded: lexicon, acts, frames, powers and rules. Immutable, shared by all threads.
public struct Rulebook: Sendable {
    public let rules: [Rule]
    public let powers: PowersMatrix
    /// By the act under which statements measure them.
    let parameters: [String: LegalParameter]
    let acts: [Act]
    let frames: [Frame]
    let frameIndex: [String: Int]
    let lexicon: Lexicon
    /// For each term the patterns that are tried when it occurs.
    let plan: MatchPlan

    init(
        rules: [Rule], powers: PowersMatrix, parameters: [String: LegalParameter], acts: [Act], frames: [Frame],
        lexicon: Lexicon
    ) {
        self.rules = rules
        self.powers = powers
        self.parameters = parameters
        self.acts = acts
        self.frames = frames
        self.lexicon = lexicon
        frameIndex = Dictionary(frames.enumerated().map { ($1.id, $0) }) { first, _ in first }
        plan = MatchPlan(acts: acts, frames: frames, termCount: lexicon.termCount)
    }

    /// Every term that is looked for, sorted.
    public var terms: [String] {
        lexicon.matcher.terms.filter { !$0.isEmpty }.map { String(decoding: $0, as: UTF8.self) }.sorted()
    }

    public var allParameters: [LegalParameter] { parameters.values.sorted { $0.id < $1.id } }

    /// The rule with this id or alias.
    public func rule(_ id: String) -> Rule? { rules.first { $0.id == id || $0.aliases.contains(id) } }
}
