import NormDocument
import NormLaw
import NormText

/// Asks every rule about every statement of a document.
public struct RuleEvaluator: Sendable {
    private let rulebook: Rulebook
    private let law: LawIndex
    private let norms: NormIndex?
    private let asOf: CivilDate
    /// Indexes of rules that are not asked.
    private let off: Set<Int>
    /// For each act that rules look for what the powers matrix says of it.
    private let rows: [PowersMatrix.Row?]

    /// - Parameters:
    ///   - norms: tells whether a cited article gives the power; without it, every article does.
    ///   - off: ids of rules that are not asked.
    public init(
        rulebook: Rulebook, law: LawIndex, norms: NormIndex? = nil, asOf: CivilDate, off: Set<String> = []
    ) {
        self.rulebook = rulebook
        self.law = law
        self.norms = norms
        self.asOf = asOf
        self.off = off.isEmpty ? [] : Set(rulebook.rules.indices.filter { off.contains(rulebook.rules[$0].id) })
        rows = zip(rulebook.acts, rulebook.rulesByAct).map { act, rules in
            rules.isEmpty ? nil : rulebook.powers.row(for: act.id)
        }
    }

    /// The findings on a document of this rank. `region` is the issuer's place; `restated` names the provision that a
    /// statement only repeats, `nil` where it repeats none.
    public func evaluate(
        _ reading: DocumentReading, rank: NormRank, region: String? = nil,
        restated: @escaping (Statement) -> String? = { _ in nil }
    ) -> Evaluation {
        let judge = StatementJudge(
            rulebook: rulebook, reading: reading, rank: rank,
            sources: SourceJudge(law: law, norms: norms, asOf: asOf, region: region), restated: restated)
        var verdicts: [Verdict] = []
        var candidates: [FindingCandidate] = []
        for (index, statement) in reading.statements.enumerated() {
            for ruleIndex in rulebook.rulesByAct[statement.actIndex] where !off.contains(ruleIndex) {
                let rule = rulebook.rules[ruleIndex]
                guard let judgement = judge.judge(statement, by: rule, row: rows[statement.actIndex]) else { continue }
                if case .flagged = judgement.outcome {
                    candidates.append(
                        FindingCandidate(
                            statement: index, sentence: statement.sentence, rule: ruleIndex, category: rule.category,
                            severity: rule.severity, confidence: rule.confidence, range: statement.range,
                            extent: statement.extent, judgement: judgement))
                } else {
                    verdicts.append(Verdict(statement: index, rule: rule.id, outcome: judgement.outcome))
                }
            }
        }
        let (kept, merged) = FindingCandidate.distinct(candidates)
        verdicts += merged.map {
            Verdict(
                statement: $0.candidate.statement, rule: rulebook.rules[$0.candidate.rule].id,
                outcome: .merged(into: rulebook.rules[$0.into.rule].id))
        }
        verdicts += kept.map { Verdict(statement: $0.statement, rule: rulebook.rules[$0.rule].id, outcome: .flagged) }
        verdicts.sort { ($0.statement, $0.rule) < ($1.statement, $1.rule) }
        return Evaluation(
            reading: reading,
            findings: kept.map { candidate in
                let rule = rulebook.rules[candidate.rule]
                return candidate.finding(by: rule, english: rulebook.english.rule(rule.id))
            }, verdicts: verdicts)
    }
}
