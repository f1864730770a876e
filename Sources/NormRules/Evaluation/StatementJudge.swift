import NormDocument
import NormLaw
import NormText

/// Holds one statement against one rule: does the rule apply, may a document of this rank do it, does a defence hold?
struct StatementJudge {
    let rulebook: Rulebook
    let reading: DocumentReading
    let rank: NormRank
    let sources: SourceJudge
    /// Names the provision that a statement only repeats.
    let restated: (Statement) -> String?

    /// `nil` where the rule does not apply to the statement; `row` is what the powers matrix says of its act.
    func judge(_ statement: Statement, by rule: Rule, row: PowersMatrix.Row?) -> Judgement? {
        let cell = row?.cells[rank]
        guard applies(rule, to: statement) else { return nil }
        if let cell {
            guard cell.verdict == .mayNot else { return judgement(.permitted) }
        } else if !rule.condition.ranks.contains(rank) {
            return nil
        }
        let act = rulebook.title(ofAct: statement.act)
        var explanation = ["触发：“\(text(statement.extent))”读作“\(act.chinese)”"]
        var refused: [Bilingual] = []
        let cited = statement.basis.citations.map {
            sources.judge(
                reading.citations[$0], lowestRank: row?.lowestSource ?? .localRule, act: statement.act)
        }
        for name in rule.defences {
            if name == Defence.citedBasis {
                if let source = cited.first(where: \.clears) {
                    return judgement(.cleared(defence: name, title: "援引《\(source.name)》"))
                }
                if let provision = restated(statement) {
                    return judgement(.cleared(defence: name, title: "重申\(provision)"))
                }
                explanation.append("依据：\(note(on: statement, cited).chinese)")
            } else if let match = statement.frames.first(where: { $0.frame == name }) {
                let frame = rulebook.frameIndex[name].map { rulebook.frames[$0] }
                if let frame, statement.amounts.isEmpty || frame.holdsWithAmount {
                    return judgement(.cleared(defence: name, title: frame.title))
                }
                refused.append(
                    Bilingual(
                        "“\(text(match.range))”不能排除问题，条款写明了金额",
                        "“\(text(match.range))” does not clear it, since the clause states an amount"))
                explanation.append("抗辩“\(frame?.title ?? name)”（“\(text(match.range))”）不成立：条款写明了金额")
            }
        }
        let absent = rule.defences.filter { name in
            name != Defence.citedBasis && !statement.frames.contains { $0.frame == name }
        }
        if !absent.isEmpty { explanation.append("未见抗辩：\(absent.map(rulebook.titleOfDefence).joined(separator: "、"))") }
        return Judgement(
            outcome: .flagged, note: reasons(statement, readAs: act, cited, refused: refused, absent: absent),
            basis: merged(rule.basis, cell?.basis ?? []), explanation: explanation)
    }

    private func judgement(_ outcome: Verdict.Outcome) -> Judgement {
        Judgement(outcome: outcome, note: Bilingual(""), basis: [], explanation: [])
    }

    private func applies(_ rule: Rule, to statement: Statement) -> Bool {
        if let level = reading.document.metadata.level, !rule.condition.levels.contains(level) { return false }
        guard !rule.condition.title.isEmpty else { return true }
        let part = reading.document.blocks[reading.sentences[statement.sentence].block].part
        return reading.titles.matches(rule.condition.title, part: part)
    }

    /// The words that were read, the basis that the clause names, and what might have cleared it but does not.
    private func reasons(
        _ statement: Statement, readAs act: Bilingual, _ cited: [CitedSource], refused: [Bilingual], absent: [String]
    ) -> Bilingual {
        let words = text(statement.extent)
        let shown = words.count > Self.longestWords ? words.prefix(Self.longestWords) + "……" : Substring(words)
        var reasons = [
            Bilingual("“\(shown)”即“\(act.chinese)”", "“\(shown)” is read as “\(act.english)”"),
            note(on: statement, cited),
        ]
        reasons += refused
        if !absent.isEmpty { reasons.append(missing(absent)) }
        return Bilingual(
            reasons.map(\.chinese).joined(separator: "；"), reasons.map(\.english).joined(separator: "; ") + ".")
    }

    private func missing(_ defences: [String]) -> Bilingual {
        let named = defences.prefix(Self.mostDefences).map {
            Bilingual(rulebook.titleOfDefence($0), rulebook.english.defence($0) ?? $0)
        }
        let isMore = defences.count > Self.mostDefences
        return Bilingual(
            "也未见\(named.map(\.chinese).joined(separator: "、"))\(isMore ? "等" : "")可以排除问题的情形",
            "nothing else clears it (looked for: \(named.map(\.english).joined(separator: "; "))\(isMore ? "; and others" : ""))"
        )
    }

    private static let longestWords = 30
    private static let mostDefences = 3

    private func note(on statement: Statement, _ cited: [CitedSource]) -> Bilingual {
        guard let source = cited.first else {
            return statement.frames.contains { $0.frame == "vague-basis" }
                ? Bilingual("条款只称“有关规定”，没有指明法律、法规", "the clause names no act, only “relevant provisions”")
                : Bilingual("条款没有援引上位法的条文", "the clause cites no provision of higher-level law")
        }
        let name = "《\(source.name)》"
        return switch source.worth {
        case .sufficient: Bilingual("援引\(name)", "\(name) is cited")
        case .insufficient:
            Bilingual("所援引的\(name)位阶不足，不能作为依据", "\(name), which is cited, ranks too low to be its basis")
        case .noArticle: Bilingual("所援引的条文在\(name)中不存在", "the article cited does not exist in \(name)")
        case .noPower:
            Bilingual("所援引的\(name)的条文没有规定这一事项", "the article cited of \(name) does not provide for it")
        case .repealed: Bilingual("所援引的\(name)已经废止", "\(name), which is cited, is repealed")
        case .missing: Bilingual("所援引的\(name)不存在", "\(name), which is cited, does not exist")
        }
    }

    private func merged(_ rule: [LegalBasis], _ cell: [LegalBasis]) -> [LegalBasis] {
        rule + cell.filter { !rule.contains($0) }
    }

    private func text(_ range: Range<Int>) -> String { reading.document.text.string(range) }
}
