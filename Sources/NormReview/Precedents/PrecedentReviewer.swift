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
            let weighed = findings.map { self.weighed($0, reading, scores) }
            let kept = leading(weighed, reading, scores) + settled
            return kept + raised(beside: kept, of: evaluation, scores, bytes)
        }
    }

    /// The sentence that a finding stands in, of several the one that reads most like problems, and its category among those
    /// that were learnt; nothing for a finding that rests on more than words.
    private func place(
        _ finding: Finding, _ reading: DocumentReading, _ scores: [PrecedentWeights.Scores]
    ) -> (sentence: Int, category: Int)? {
        guard let range = finding.range, finding.severity > .info,
            thresholds.keep.categories.contains(finding.category),
            let category = weights.categories.firstIndex(of: finding.category),
            let sentence = reading.sentenceIndices(overlapping: range).max(by: {
                scores[$0].max() < scores[$1].max()
            })
        else { return nil }
        return (sentence, category)
    }

    private func weighed(
        _ finding: Finding, _ reading: DocumentReading, _ scores: [PrecedentWeights.Scores]
    ) -> Finding {
        guard let (sentence, category) = place(finding, reading, scores) else { return finding }
        let best = scores[sentence].max()
        if best < thresholds.keep[finding.confidence] {
            return remark(finding, "该句的写法与审查中认定无问题的条文相近")
        }
        if best >= thresholds.raise, scores[sentence][category] < thresholds.own {
            return remark(finding, "该句的写法与审查中认定有另一类问题的条文相近")
        }
        return finding
    }

    /// One problem is one finding: where a sentence has findings of several categories, those of the category that it reads
    /// most like stand, the others only where it reads like such a problem too. What contradicts higher law leads.
    private func leading(
        _ findings: [Finding], _ reading: DocumentReading, _ scores: [PrecedentWeights.Scores]
    ) -> [Finding] {
        let places = findings.map { place($0, reading, scores) }
        var leads: [Int: (category: NormRules.Category, score: Float)] = [:]
        for (finding, place) in zip(findings, places) {
            if let (sentence, category) = place {
                let score = scores[sentence][category]
                if score > leads[sentence]?.score ?? -.infinity { leads[sentence] = (finding.category, score) }
            } else if finding.category == .conflict, finding.severity > .info, let range = finding.range {
                for sentence in reading.sentenceIndices(overlapping: range) { leads[sentence] = (.conflict, .infinity) }
            }
        }
        return zip(findings, places).map { finding, place in
            guard let (sentence, category) = place, let lead = leads[sentence], lead.category != finding.category,
                scores[sentence][category] < thresholds.second
            else { return finding }
            return remark(finding, "该句已按另一类问题提出，写法与本类问题的条文不相近")
        }
    }

    private func remark(_ finding: Finding, _ reason: String) -> Finding {
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
