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
            let places = findings.map { place(of: $0, reading, scores) }
            let weighed = zip(findings, places).map { finding, place in
                place.map { self.weighed(finding, $0) } ?? finding
            }
            let kept = leading(weighed, places, reading) + settled
            return kept + raised(beside: kept, of: evaluation, scores, bytes)
        }
    }

    /// Where a finding stands that rests on words: of several sentences the one that reads most like problems.
    private struct Place {
        let sentence: Int
        /// The sentence's score in the finding's own category, and in the one where it is highest.
        let own: Float
        let best: Float
    }

    /// `nil` for a remark, and for a finding that rests on more than words.
    private func place(
        of finding: Finding, _ reading: DocumentReading, _ scores: [PrecedentWeights.Scores]
    ) -> Place? {
        guard let range = finding.range, finding.severity > .info,
            thresholds.keep.categories.contains(finding.category),
            let category = weights.categories.firstIndex(of: finding.category),
            let sentence = reading.sentenceIndices(overlapping: range).max(by: {
                scores[$0].max() < scores[$1].max()
            })
        else { return nil }
        return Place(sentence: sentence, own: scores[sentence][category], best: scores[sentence].max())
    }

    private func weighed(_ finding: Finding, _ place: Place) -> Finding {
        if place.best < thresholds.keep[finding.confidence] {
            return finding.remark(because: "比照：该句的写法与审查中认定无问题的条文相近")
        }
        if place.best >= thresholds.raise, place.own < thresholds.own {
            return finding.remark(because: "比照：该句的写法与审查中认定有另一类问题的条文相近")
        }
        return finding
    }

    /// One problem is one finding: where a sentence has findings of several categories, those of the category that it reads
    /// most like stand, the others only where it reads like such a problem too. What contradicts higher law leads.
    private func leading(_ findings: [Finding], _ places: [Place?], _ reading: DocumentReading) -> [Finding] {
        var leads: [Int: (category: NormRules.Category, score: Float)] = [:]
        for (finding, place) in zip(findings, places) where finding.severity > .info {
            if let place {
                if place.own > leads[place.sentence]?.score ?? -.infinity {
                    leads[place.sentence] = (finding.category, place.own)
                }
            } else if finding.category == .conflict, let range = finding.range {
                for sentence in reading.sentenceIndices(overlapping: range) { leads[sentence] = (.conflict, .infinity) }
            }
        }
        return zip(findings, places).map { finding, place in
            guard finding.severity > .info, let place, let lead = leads[place.sentence],
                lead.category != finding.category, place.own < thresholds.second
            else { return finding }
            return finding.remark(because: "比照：该句已按另一类问题提出，写法与本类问题的条文不相近")
        }
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
