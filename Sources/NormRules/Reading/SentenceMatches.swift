/// What was recognised in one sentence.
struct SentenceMatches {
    /// Matches by act, exceptions taken out, in the order of acts.
    private(set) var acts: [(act: Int, matches: [PatternMatcher.Match])] = []
    /// Matches by frame.
    private(set) var frames: [Int: [PatternMatcher.Match]] = [:]

    init(view: SentenceView, plan: MatchPlan) {
        var byAct: [Int: [PatternMatcher.Match]] = [:]
        var exceptions: [Int: [PatternMatcher.Match]] = [:]
        for index in plan.candidates(for: view.hits, symbols: view.symbols) {
            let entry = plan.entries[index]
            let matches = PatternMatcher.matches(of: entry.pattern, in: view)
            guard !matches.isEmpty else { continue }
            switch entry.owner {
            case .act(let act): byAct[act, default: []] += matches
            case .exception(let act): exceptions[act, default: []] += matches
            case .frame(let frame): frames[frame, default: []] += matches
            }
        }
        for (act, matches) in byAct.sorted(by: { $0.key < $1.key }) {
            let void = exceptions[act] ?? []
            let valid = matches.filter { match in !void.contains { $0.range.overlaps(match.range) } }
            let merged = SentenceMatches.merged(valid)
            if !merged.isEmpty { acts.append((act, merged)) }
        }
        for frame in frames.keys { frames[frame]?.sort { $0.range.lowerBound < $1.range.lowerBound } }
    }

    /// Of matches that overlap, the longest.
    private static func merged(_ matches: [PatternMatcher.Match]) -> [PatternMatcher.Match] {
        var kept: [PatternMatcher.Match] = []
        let bySize = matches.sorted {
            ($1.range.count, $0.range.lowerBound) < ($0.range.count, $1.range.lowerBound)
        }
        for match in bySize where !kept.contains(where: { $0.range.overlaps(match.range) }) { kept.append(match) }
        return kept.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
}
