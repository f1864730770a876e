/// A rule's hit before equal problems are merged.
struct FindingCandidate {
    let statement: Int
    let sentence: Int
    let rule: Rule
    let range: Range<Int>
    let extent: Range<Int>
    let judgement: Judgement

    /// One problem is one finding: of hits that overlap, or that name the same category in one sentence, the weightiest
    /// stays; the others are merged into it. Findings come in the order of the text.
    static func distinct(_ candidates: [FindingCandidate]) -> (kept: [FindingCandidate], merged: [Verdict]) {
        var kept: [FindingCandidate] = []
        var merged: [Verdict] = []
        for candidate in candidates.sorted(by: { $0.outweighs($1) }) {
            if let twin = kept.first(where: { $0.isSameProblem(as: candidate) }) {
                merged.append(
                    Verdict(
                        statement: candidate.statement, rule: candidate.rule.id,
                        outcome: .merged(into: twin.rule.id)))
            } else {
                kept.append(candidate)
            }
        }
        kept.sort { ($0.range.lowerBound, $0.rule.id) < ($1.range.lowerBound, $1.rule.id) }
        return (kept, merged)
    }

    private func isSameProblem(as other: FindingCandidate) -> Bool {
        sentence == other.sentence && (rule.category == other.rule.category || extent.overlaps(other.extent))
    }

    private func outweighs(_ other: FindingCandidate) -> Bool {
        if rule.severity != other.rule.severity { return rule.severity > other.rule.severity }
        if rule.confidence != other.rule.confidence { return rule.confidence > other.rule.confidence }
        if extent.count != other.extent.count { return extent.count > other.extent.count }
        return (range.lowerBound, rule.id) < (other.range.lowerBound, other.rule.id)
    }

    var finding: Finding {
        let note = judgement.note.isEmpty ? "" : "。\(judgement.note)"
        return Finding(
            rule: rule.id, title: rule.title, titleEN: rule.titleEN, category: rule.category,
            severity: rule.severity, confidence: rule.confidence, range: range,
            message: rule.rationale + note + "。", basis: judgement.basis, suggestion: rule.suggestion,
            explanation: judgement.explanation)
    }
}
