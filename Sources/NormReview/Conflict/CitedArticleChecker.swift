import NormDocument
import NormLaw
import NormRules
import NormText

/// Compares the penalties and measures of a clause with the articles that it cites as their basis.
struct CitedArticleChecker {
    let reading: DocumentReading
    let higher: HigherLaw
    let words: ConflictWords

    func issues() -> [ConflictIssue] {
        var issues: [ConflictIssue] = []
        for statement in reading.statements {
            guard let measure = Measure.bearing(statement.act), !isHistory(statement.sentence),
                let cited = cited(by: statement)
            else { continue }
            if let issue = issue(statement, measure, cited), !issues.contains(where: { $0.range.overlaps(issue.range) })
            {
                issues.append(issue)
            }
        }
        let others = reading.citations.compactMap { multipleIssue($0) ?? emptyIssue($0) }
        return issues + others.filter { issue in !issues.contains { $0.range.overlaps(issue.range) } }
    }

    private func issue(_ statement: Statement, _ measure: Measure, _ cited: CitedProvisions) -> ConflictIssue? {
        let clause = SanctionClause(reading, sentence: statement.sentence)
        if measure == .fine, let issue = fineIssue(statement, clause, cited) { return issue }
        if !cited.refersElsewhere, cited.measures.isDisjoint(with: measure), isLaidDown(statement) {
            return kindIssue(statement, cited)
        }
        return organIssue(statement, clause, measure, cited) ?? choiceIssue(statement, clause, measure, cited)
    }

    /// Whether the clause imposes the measure on the article's authority: it is not forbidden there (不得以断电催交), and the
    /// article does not follow as the source of what is punished (扣押社会保障卡（《…》第五十四条：…）).
    private func isLaidDown(_ statement: Statement) -> Bool {
        !statement.frames.contains { $0.frame == "prohibition" } && !isGeneral(statement) && !isInBrackets(statement)
            && statement.basis.citations.contains {
                reading.citations[$0].range.lowerBound < statement.range.upperBound
            }
    }

    /// Whether an article need not name the measure, since every law allows it.
    private func isGeneral(_ statement: Statement) -> Bool {
        let bytes = reading.document.text.bytes
        let sentence = reading.sentences[statement.sentence].range
        let reach =
            statement.range.lowerBound..<min(sentence.upperBound, statement.extent.upperBound + Self.objectReach)
        let general = words.general
        return general.gains.isNamed(in: bytes, statement.extent)
            || general.taking.isNamed(in: bytes, reach) && general.papers.isNamed(in: bytes, reach)
    }

    /// Eight characters.
    private static let objectReach = 24
    private static let opening = utf8("（")
    private static let closing = utf8("）")

    /// 第五十四条所列行为（扣押社会保障卡）: what stands in brackets tells what the article is about.
    private func isInBrackets(_ statement: Statement) -> Bool {
        let bytes = reading.document.text.bytes
        let before = reading.sentences[statement.sentence].range.lowerBound..<statement.range.lowerBound
        guard let open = bytes.lastIndex(of: Self.opening, in: before) else { return false }
        return bytes.lastIndex(of: Self.closing, in: before).map { $0 < open } ?? true
    }

    private func kindIssue(_ statement: Statement, _ cited: CitedProvisions) -> ConflictIssue {
        let here = reading.document.text.string(statement.extent)
        // An article without any measure was cited by mistake; the power may stand elsewhere in the act.
        let isMistaken = cited.measures.isEmpty
        return ConflictIssue(
            checker: isMistaken ? "citation.other-content" : "conflict.cited-kind", range: statement.range,
            severity: .error,
            message: Bilingual(
                "所援引的\(cited.name.chinese)没有规定\(isMistaken ? "任何处罚或者强制措施" : "“\(here)”")。",
                "\(cited.name.english), which is cited, does not provide for \(isMistaken ? "any penalty or coercive measure" : "“\(here)”")."
            ), here: Bilingual(here),
            law: Bilingual(
                "\(cited.name.chinese)没有规定\(isMistaken ? "处罚或者强制措施" : "这一种类")",
                "\(cited.name.english) provides for \(isMistaken ? "no penalty or measure" : "none of this kind")"),
            difference: Bilingual("种类超出", "kind not provided for"),
            basis: cited.basis, explanation: [])
    }

    private static let history = ["修订前", "修正前", "修改前", "旧条例", "旧法", "原条例", "已废止", "废止前"].map { Array($0.utf8) }

    /// A sentence that tells what the law was.
    private func isHistory(_ sentence: Int) -> Bool {
        let range = reading.sentences[sentence].range
        return Self.history.contains { reading.document.text.bytes.contains($0, in: range) }
    }

    // MARK: Fines

    private func fineIssue(
        _ statement: Statement, _ clause: SanctionClause, _ cited: CitedProvisions
    ) -> ConflictIssue? {
        let bytes = reading.document.text.bytes
        for (here, range) in NormAmount.amounts(in: bytes, clause.sentence)
        where here.isFine && range.overlaps(statement.extent) {
            let circle = clause.norm(at: range)?.circle ?? []
            let outcome = FineComparison.compare(
                here, for: circle, under: clause.conditions(before: range.lowerBound), with: cited.norms)
            if let issue = issue(outcome, circle, statement, range, cited) { return issue }
        }
        return nil
    }

    private func issue(
        _ outcome: FineComparison.Outcome, _ circle: NormCircle, _ statement: Statement, _ range: Range<Int>,
        _ cited: CitedProvisions
    ) -> ConflictIssue? {
        let words = reading.document.text.string(range)
        switch outcome {
        case .kept, .incomparable: return nil
        case .outside(let amounts):
            let ranges = amounts.rangeWords
            return ConflictIssue(
                checker: "conflict.cited-range", range: statement.extent, severity: .error,
                message: Bilingual(
                    "罚款幅度与所援引的条文不一致：本文件为“\(words)”，\(cited.name.chinese)为\(ranges.chinese)。",
                    "The fine differs from the article cited: “\(words)” here, \(ranges.english) in \(cited.name.english)."
                ),
                here: Bilingual(words), law: cited.saying(ranges),
                difference: Bilingual("幅度不在法定范围内", "outside the lawful range"), basis: cited.basis, explanation: [])
        case .otherPeople(let people):
            return ConflictIssue(
                checker: "conflict.cited-circle", range: statement.extent, severity: .error,
                message: Bilingual(
                    "所援引的\(cited.name.chinese)只对\(people.words)规定了罚款，本文件对\(circle.words)处罚。",
                    "\(cited.name.english), which is cited, fines \(people.english) only; here \(circle.english) are fined."
                ),
                here: Bilingual("对\(circle.words)\(words)", "\(circle.english): “\(words)”"),
                law: cited.saying(Bilingual("只对\(people.words)规定罚款", "fines \(people.english) only")),
                difference: Bilingual("处罚对象扩大", "wider circle of people"), basis: cited.basis, explanation: [])
        case .unconditional(let condition):
            return ConflictIssue(
                checker: "conflict.cited-condition", range: statement.extent, severity: .warning,
                message: Bilingual(
                    "所援引的\(cited.name.chinese)以“\(condition.words)”等情形为处罚的前提，本文件没有写明。",
                    "\(cited.name.english), which is cited, asks for \(condition.english) before it punishes; the document does not."
                ), here: Bilingual("\(words)，不问情形", "“\(words)”, whatever the circumstances"),
                law: cited.saying(
                    Bilingual("\(condition.words)等情形方可处罚", "only in cases of \(condition.english)")),
                difference: Bilingual("缺少法定条件", "lawful condition missing"), basis: cited.basis, explanation: [])
        }
    }

    // MARK: The organ and its choice

    private func organIssue(
        _ statement: Statement, _ clause: SanctionClause, _ measure: Measure, _ cited: CitedProvisions
    ) -> ConflictIssue? {
        let here = clause.norm(at: statement.range)?.enforcers ?? []
        let bearing = cited.norms.filter { !$0.measures.isDisjoint(with: measure) }
        let law = bearing.reduce(into: Enforcer()) { $0.formUnion($1.enforcers) }
        // 村民委员会 and other bodies that are no organ may punish under no article.
        let isOther =
            here == .privateBody
            || !here.isOpen && !law.isOpen && bearing.allSatisfy { !$0.enforcers.isEmpty } && here.isDisjoint(with: law)
        guard isOther else { return nil }
        let words = reading.document.text.string(statement.extent)
        return ConflictIssue(
            checker: "conflict.cited-organ", range: statement.extent,
            severity: here == .privateBody || law == .police ? .error : .warning,
            message: Bilingual(
                "\(cited.name.chinese)把该项处罚或者措施交由其他机关实施，本文件规定的实施主体不同。",
                "\(cited.name.english) gives the penalty or measure to another organ than the document does."),
            here: Bilingual(words), law: cited.saying(Bilingual("由法定的其他机关实施", "carried out by another organ")),
            difference: Bilingual("实施主体不同", "another organ"), basis: cited.basis, explanation: [])
    }

    /// 一律吊销, where the article says 可以吊销.
    private func choiceIssue(
        _ statement: Statement, _ clause: SanctionClause, _ measure: Measure, _ cited: CitedProvisions
    ) -> ConflictIssue? {
        let bytes = reading.document.text.bytes
        let lead = max(clause.sentence.lowerBound, statement.range.lowerBound - 60)..<statement.range.upperBound
        let bearing = cited.norms.filter { !$0.measures.isDisjoint(with: measure) }
        guard !bearing.isEmpty, words.choices.automatic.isNamed(in: bytes, lead) else { return nil }
        let asked = bearing.map { $0.conditions.intersection(.aggravating) }
        let isChoice = bearing.allSatisfy(\.isDiscretionary)
        let isConditional =
            asked.allSatisfy { !$0.isEmpty }
            && clause.conditions(before: statement.range.lowerBound).isDisjoint(with: .aggravating)
        guard isChoice || isConditional else { return nil }
        let condition = asked.reduce(into: NormCondition()) { $0.formUnion($1) }
        let lawful =
            isChoice
            ? Bilingual("规定为“可以”，由机关裁量", "leaves it to the discretion of the organ")
            : Bilingual("以“\(condition.words)”等情形为前提", "asks for \(condition.english)")
        return ConflictIssue(
            checker: "conflict.cited-choice", range: statement.extent, severity: .warning,
            message: Bilingual(
                "\(cited.name.chinese)\(lawful.chinese)，本文件改为一律适用。",
                "\(cited.name.english) \(lawful.english); the document applies it without exception."),
            here: Bilingual(reading.document.text.string(lead)),
            law: cited.saying(
                isChoice
                    ? Bilingual("可以适用，由机关裁量", "may be applied, at the discretion of the organ")
                    : Bilingual("\(condition.words)等情形方可适用", "only in cases of \(condition.english)")),
            difference: Bilingual("排除裁量", "discretion excluded"), basis: cited.basis, explanation: [])
    }

    // MARK: Citations without a statement

    /// 依照《…》第…条…补种毁坏株数五倍以上十倍以下的树木: a multiple that is no fine and that the article does not have.
    private func multipleIssue(_ citation: Citation) -> ConflictIssue? {
        let index = reading.sentences.partitionIndex { $0.range.upperBound > citation.range.lowerBound }
        guard citation.role == .clauseBasis, index < reading.sentences.count, !isHistory(index),
            let cited = higher.provisions(of: [citation])
        else { return nil }
        let sentence = reading.sentences[index].range
        let multiples = cited.amounts.filter { $0.unit == .multiple }
        let rest = min(citation.range.upperBound, sentence.upperBound)..<sentence.upperBound
        for (here, range) in NormAmount.amounts(in: reading.document.text.bytes, rest)
        where here.unit == .multiple && !here.isFine {
            guard !multiples.isEmpty, !multiples.contains(where: { $0.contains(here) }) else { continue }
            let ranges = multiples.rangeWords
            let words = reading.document.text.string(range)
            return ConflictIssue(
                checker: "conflict.cited-range", range: range, severity: .error,
                message: Bilingual(
                    "倍数与所援引的条文不一致：本文件为“\(words)”，\(cited.name.chinese)为\(ranges.chinese)。",
                    "The multiple differs from the article cited: “\(words)” here, \(ranges.english) in \(cited.name.english)."
                ), here: Bilingual(words), law: cited.saying(ranges),
                difference: Bilingual("倍数不在法定范围内", "outside the lawful range"), basis: cited.basis, explanation: [])
        }
        return nil
    }

    private static let punished = ["规定处罚", "规定予以处罚", "规定给予处罚", "规定进行处罚", "规定实施处罚", "予以处罚", "规定处以罚款"]
        .map { Array($0.utf8) }

    /// 依照《…》第…条的规定处罚, where the article gives no penalty.
    private func emptyIssue(_ citation: Citation) -> ConflictIssue? {
        let bytes = reading.document.text.bytes
        let after = citation.range.upperBound..<min(bytes.count, citation.range.upperBound + 36)
        guard citation.role == .clauseBasis,
            Self.punished.contains(where: { bytes.contains($0, in: after) }),
            let cited = higher.provisions(of: [citation]), cited.measures.isEmpty, !cited.refersElsewhere
        else { return nil }
        return ConflictIssue(
            checker: "citation.other-content", range: citation.range, severity: .error,
            message: Bilingual(
                "所援引的\(cited.name.chinese)没有规定任何处罚或者强制措施。",
                "\(cited.name.english), which is cited, does not provide for any penalty or coercive measure."),
            here: Bilingual(reading.document.text.string(citation.range)),
            law: Bilingual(
                "\(cited.name.chinese)没有规定处罚或者强制措施", "\(cited.name.english) provides for no penalty or measure"),
            difference: Bilingual("援引的条文不是依据", "the article is no basis"), basis: cited.basis, explanation: [])
    }

    /// `nil` where the clause rests on no article, or on one whose content is not known.
    private func cited(by statement: Statement) -> CitedProvisions? {
        guard statement.basis.grade == .article else { return nil }
        return higher.provisions(of: statement.basis.citations.map { reading.citations[$0] })
    }
}
