/// A rule's hit before equal problems are merged.
struct FindingCandidate {
    let statement: Int
    let sentence: Int
    /// Index in the rulebook's rules.
    let rule: Int
    let category: Category
    let severity: Severity
    let confidence: Confidence
    let range: Range<Int>
    let extent: Range<Int>
    let judgement: Judgement

    /// One problem is one finding: of hits in a sentence that show the same words, or that name the same category, the
    /// weightiest stays; the others are merged into it, and so is one of low confidence into any. Two consequences of one
    /// condition are two problems, and so is a burden and that it reaches into the past.
    /// `candidates` come by sentence; what is kept comes in the order of the text.
    static func distinct(
        _ candidates: [FindingCandidate]
    ) -> (kept: [FindingCandidate], merged: [(candidate: FindingCandidate, into: FindingCandidate)]) {
        var kept: [FindingCandidate] = []
        var merged: [(candidate: FindingCandidate, into: FindingCandidate)] = []
        var start = 0
        while start < candidates.count {
            let sentence = candidates[start].sentence
            let end = candidates[start...].firstIndex { $0.sentence != sentence } ?? candidates.count
            var distinct: [FindingCandidate] = []
            for candidate in candidates[start..<end].sorted(by: { $0.outweighs($1) }) {
                if let twin = distinct.first(where: { $0.isSameProblem(as: candidate) }) {
                    merged.append((candidate, twin))
                } else {
                    distinct.append(candidate)
                }
            }
            kept += distinct.sorted { ($0.range.lowerBound, $0.rule) < ($1.range.lowerBound, $1.rule) }
            start = end
        }
        return (kept, merged)
    }

    private func isSameProblem(as other: FindingCandidate) -> Bool {
        if category == other.category || other.confidence == .low { return true }
        return category != .retro && other.category != .retro && range.overlaps(other.range)
    }

    private func outweighs(_ other: FindingCandidate) -> Bool {
        if severity != other.severity { return severity > other.severity }
        if confidence != other.confidence { return confidence > other.confidence }
        // What is done names the problem better than who does it.
        if (category == .authority) != (other.category == .authority) { return other.category == .authority }
        if extent.count != other.extent.count { return extent.count > other.extent.count }
        return (range.lowerBound, rule) < (other.range.lowerBound, other.rule)
    }

    /// The finding for the reader.
    func finding(by rule: Rule, english: EnglishTexts.OfRule?) -> Finding {
        let note = judgement.note
        return Finding(
            rule: rule.id, title: rule.title, titleEN: rule.titleEN, category: rule.category,
            severity: rule.severity, confidence: rule.confidence, range: range,
            message: [rule.rationale.trimmingFullStop(), note.chinese].filter { !$0.isEmpty }.joined(separator: "。")
                + "。",
            basis: judgement.basis, suggestion: rule.suggestion,
            english: Finding.English(
                english, title: rule.titleEN,
                message: [english?.problem ?? rule.titleEN + ".", note.english].filter { !$0.isEmpty }
                    .joined(separator: " ")),
            explanation: judgement.explanation)
    }
}

extension String {
    /// Without the 。 at its end, so that sentences can be joined.
    fileprivate func trimmingFullStop() -> String { hasSuffix("。") ? String(dropLast()) : self }
}
