import NormDocument
import NormLaw

/// Holds one statement against one rule: does the rule apply, may a document of this rank do it, does a defence hold?
struct StatementJudge {
    let rulebook: Rulebook
    let reading: DocumentReading
    let rank: NormRank
    let sources: SourceJudge

    /// `nil` where the rule does not apply to the statement; `row` is what the powers matrix says of its act.
    func judge(_ statement: Statement, by rule: Rule, row: PowersMatrix.Row?) -> Judgement? {
        let cell = row?.cells[rank]
        guard applies(rule, to: statement) else { return nil }
        if let cell {
            guard cell.verdict == .mayNot else { return judgement(.permitted) }
        } else if !rule.condition.ranks.contains(rank) {
            return nil
        }
        var explanation = ["触发：“\(text(statement.extent))”读作“\(title(of: statement.act))”"]
        var refused: [String] = []
        let cited = statement.basis.citations.map {
            sources.judge(
                reading.citations[$0], lowestRank: row?.lowestSource ?? .localRule, act: statement.act)
        }
        for name in rule.defences {
            if name == Defence.citedBasis {
                if let source = cited.first(where: \.clears) {
                    return judgement(.cleared(defence: name, title: "援引《\(source.name)》"))
                }
                explanation.append("依据：\(note(on: statement, cited))")
            } else if let match = statement.frames.first(where: { $0.frame == name }) {
                let frame = rulebook.frameIndex[name].map { rulebook.frames[$0] }
                if let frame, statement.amounts.isEmpty || frame.holdsWithAmount {
                    return judgement(.cleared(defence: name, title: frame.title))
                }
                refused.append("“\(text(match.range))”不能排除问题，条款写明了金额")
                explanation.append("抗辩“\(frame?.title ?? name)”（“\(text(match.range))”）不成立：条款写明了金额")
            }
        }
        let absent = rule.defences.filter { name in
            name != Defence.citedBasis && !statement.frames.contains { $0.frame == name }
        }.compactMap { rulebook.frameIndex[$0].map { rulebook.frames[$0].title } }
        if !absent.isEmpty { explanation.append("未见抗辩：\(absent.joined(separator: "、"))") }
        return Judgement(
            outcome: .flagged, note: reasons(statement, cited, refused: refused, absent: absent),
            basis: merged(rule.basis, cell?.basis ?? []), explanation: explanation)
    }

    private func judgement(_ outcome: Verdict.Outcome) -> Judgement {
        Judgement(outcome: outcome, note: "", basis: [], explanation: [])
    }

    private func applies(_ rule: Rule, to statement: Statement) -> Bool {
        if let level = reading.document.metadata.level, !rule.condition.levels.contains(level) { return false }
        guard !rule.condition.title.isEmpty else { return true }
        let part = reading.document.blocks[reading.sentences[statement.sentence].block].part
        return reading.titles.matches(rule.condition.title, part: part)
    }

    /// The words that were read, the basis that the clause names, and what might have cleared it but does not.
    private func reasons(
        _ statement: Statement, _ cited: [CitedSource], refused: [String], absent: [String]
    ) -> String {
        let words = text(statement.extent)
        let shown = words.count > Self.longestWords ? words.prefix(Self.longestWords) + "……" : Substring(words)
        var reasons = ["“\(shown)”即“\(title(of: statement.act))”", note(on: statement, cited)] + refused
        if !absent.isEmpty {
            let rest = absent.count > Self.mostDefences ? "等" : ""
            reasons.append("也未见\(absent.prefix(Self.mostDefences).joined(separator: "、"))\(rest)可以排除问题的情形")
        }
        return reasons.joined(separator: "；")
    }

    private static let longestWords = 30
    private static let mostDefences = 3

    private func note(on statement: Statement, _ cited: [CitedSource]) -> String {
        guard let source = cited.first else {
            return statement.frames.contains { $0.frame == "vague-basis" }
                ? "条款只称“有关规定”，没有指明法律、法规" : "条款没有援引上位法的条文"
        }
        switch source.worth {
        case .sufficient: return "援引《\(source.name)》"
        case .insufficient: return "所援引的《\(source.name)》位阶不足，不能作为依据"
        case .noArticle: return "所援引的条文在《\(source.name)》中不存在"
        case .noPower: return "所援引的《\(source.name)》的条文没有规定这一事项"
        case .repealed: return "所援引的《\(source.name)》已经废止"
        case .missing: return "所援引的《\(source.name)》不存在"
        }
    }

    private func merged(_ rule: [LegalBasis], _ cell: [LegalBasis]) -> [LegalBasis] {
        rule + cell.filter { !rule.contains($0) }
    }

    private func title(of act: String) -> String { rulebook.acts.first { $0.id == act }?.title ?? act }

    private func text(_ range: Range<Int>) -> String { reading.document.text.string(range) }
}
