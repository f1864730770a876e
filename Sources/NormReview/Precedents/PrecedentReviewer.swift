import NormDocument
import NormLaw
import NormRules
import NormText

/// Holds the clauses of a document against those that reviewers have judged.
///
/// A clause in which no rule saw anything, and which reads like judged problems, becomes a finding; a finding in a clause
/// that reads like sound ones becomes a remark. Nothing is dropped.
struct PrecedentReviewer: Sendable {
    let weights: PrecedentWeights
    let thresholds: PrecedentThresholds
    let checkerFindings: CheckerFindings

    /// The judged clauses are of normative documents below the State Council: others may do what those may not.
    static func reaches(_ metadata: DocumentMetadata) -> Bool {
        metadata.rank == .normative && metadata.level != .stateCouncil
    }

    /// The findings of all rules on a document, as they stand beside what was judged before.
    ///
    /// - Parameter settled: findings on what the document is, whatever the words where they stand: who issued it.
    func review(_ findings: [Finding], settled: [Finding], of evaluation: Evaluation) -> [Finding] {
        let reading = evaluation.reading
        guard Self.reaches(reading.document.metadata) else { return findings + settled }
        return reading.document.text.bytes.withUnsafeBufferPointer { bytes in
            let scores = reading.sentences.map {
                weights.scores(ClauseFeatures(UnsafeBufferPointer(rebasing: bytes[$0.range])))
            }
            let kept = findings.map { weighed($0, reading, scores) } + settled
            return kept + raised(beside: kept, of: evaluation, scores, bytes)
        }
    }

    private func weighed(
        _ finding: Finding, _ reading: DocumentReading, _ scores: [PrecedentWeights.Scores]
    ) -> Finding {
        guard let range = finding.range, finding.severity > .info,
            let category = weights.categories.firstIndex(of: finding.category),
            let best = scores[reading.sentenceIndices(overlapping: range)].max(by: { $0.max() < $1.max() })
        else { return finding }
        let reason =
            if best.max() < thresholds.keep[finding.confidence] {
                "该句的写法与审查中认定无问题的条文相近"
            } else if best.max() >= thresholds.raise, best[category] < thresholds.own {
                "该句的写法与审查中认定有另一类问题的条文相近"
            } else {
                String?.none
            }
        guard let reason else { return finding }
        var finding = finding
        finding.severity = .info
        finding.explanation.append("比照：\(reason)，降为提示")
        return finding
    }

    private func raised(
        beside findings: [Finding], of evaluation: Evaluation, _ scores: [PrecedentWeights.Scores],
        _ bytes: UnsafeBufferPointer<UInt8>
    ) -> [Finding] {
        let reading = evaluation.reading
        var isTaken = reading.sentences(overlapping: findings.filter { $0.severity > .info }.compactMap(\.range))
        // Where a rule saw a problem and a defence held, the defence holds here too.
        for verdict in evaluation.verdicts where verdict.isExcused {
            isTaken[reading.statements[verdict.statement].sentence] = true
        }
        // 依照《…》第…条，按下列档次处罚：（一）处…罚款: the items of a benchmark rest on the article that their head cites.
        let based = Set(reading.statements.filter { $0.basis.grade == .article }.map(\.sentence))
        let issues = scores.indices.compactMap { index -> CheckerIssue? in
            guard !isTaken[index], let (category, score) = weights.best(scores[index]), score >= thresholds.raise,
                weights.categories[category] != .penalty || !based.contains(index)
            else { return nil }
            return issue(reading.sentences[index].range, category, bytes)
        }
        return checkerFindings.findings(issues)
    }

    private func issue(_ range: Range<Int>, _ category: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> CheckerIssue {
        let clause = UnsafeBufferPointer(rebasing: bytes[range])
        let words = TellingWords(weights.shares(clause, category: category), in: clause)
        let quoted = words.ranges.map { String(decoding: clause[$0], as: UTF8.self) }
        return CheckerIssue(
            "precedents." + weights.categories[category].rawValue.lowercased(),
            range: range.lowerBound + words.whole.lowerBound..<range.lowerBound + words.whole.upperBound,
            message: Bilingual(
                "该句的写法与审查中认定有此类问题的条文相近，起作用的是" + quoted.map { "“\($0)”" }.joined(separator: "、"),
                "the sentence reads like clauses in which reviewers found such a problem; what tells is "
                    + quoted.map { "“\($0)”" }.joined(separator: ", ")))
    }
}
