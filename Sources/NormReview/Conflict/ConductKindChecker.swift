import NormDocument
import NormLaw
import NormRules
import NormText

/// Compares kinds of sanctions, and who imposes them, in clauses that cite no article with the national norms on the same
/// conduct.
struct ConductKindChecker {
    /// What the law attaches to the conduct may be spread over several provisions.
    private static let nearness = 0.70
    /// A provision nearly as alike as the best that sends the reader on may provide for more.
    private static let alike = 0.85
    /// So much must be said of the conduct.
    private static let specific = 150.0

    let conducts: ConductReading
    let words: ConflictWords

    private var reading: DocumentReading { conducts.reading }

    func issues() -> [ConflictIssue] {
        // Acts of higher rank than a normative document may add kinds where the law leaves room.
        guard conducts.higher.rank == .normative else { return [] }
        var issues: [ConflictIssue] = []
        for statement in reading.statements {
            guard let measure = Measure.bearing(statement.act), conducts.isOwn(statement),
                let issue = issue(statement, measure), !issues.contains(where: { $0.range.overlaps(issue.range) })
            else { continue }
            issues.append(issue)
        }
        return issues
    }

    private func issue(_ statement: Statement, _ measure: Measure) -> ConflictIssue? {
        let clause = SanctionClause(reading, sentence: statement.sentence)
        for conduct in conducts.conducts(of: statement, clause, before: statement.range.lowerBound) {
            let provisions = conducts.provisions(on: conduct, of: statement, nearness: Self.nearness)
            guard let best = provisions.first, !best.norms.isEmpty, best.match.mass >= Self.specific else { continue }
            if let issue = kindIssue(statement, measure, provisions, best)
                ?? organIssue(statement, clause, provisions, best) ?? choiceIssue(statement, measure, provisions, best)
            {
                return issue
            }
        }
        return nil
    }

    /// Kinds that take something away from people; what only ends or undoes the breach follows from the ban itself.
    private static let weighty: Measure = [.fine, .confiscation, .suspension, .revocation, .detention, .seizure]

    private func kindIssue(
        _ statement: Statement, _ measure: Measure, _ provisions: [ConductProvision], _ best: ConductProvision
    ) -> ConflictIssue? {
        let known = provisions.reduce(into: Measure()) { $0.formUnion($1.article.measures) }
        // 没收通行证 is taken for either.
        let meant = Measure.named(in: reading.document.text.bytes, statement.extent).union(measure)
        guard !measure.isDisjoint(with: Self.weighty), known.isDisjoint(with: meant), !known.isEmpty,
            best.act.rank >= .administrativeRegulation,
            !provisions.contains(where: {
                $0.article.refersElsewhere && $0.match.score >= best.match.score * Self.alike
            })
        else { return nil }
        let here = reading.document.text.string(statement.extent)
        let name = best.name
        return ConflictIssue(
            checker: "conflict.conduct-kind", range: statement.extent, severity: severity(best),
            message: Bilingual(
                "对相同或者相近的行为，\(name.chinese)没有规定“\(here)”这一种类（规定的是\(known.words)），请与该条对照。",
                "For the same or like conduct \(name.english) does not provide for “\(here)”; compare the two."),
            here: Bilingual(here),
            law: Bilingual(known.words, "other kinds of sanctions").said(by: name),
            difference: Bilingual("种类超出", "kind not provided for"), basis: [best.basis],
            explanation: [best.explanation])
    }

    private func organIssue(
        _ statement: Statement, _ clause: SanctionClause, _ provisions: [ConductProvision], _ best: ConductProvision
    ) -> ConflictIssue? {
        let here = clause.norm(at: statement.range)?.enforcers ?? []
        let law = best.norms.reduce(into: Enforcer()) { $0.formUnion($1.enforcers) }
        let isLow = !here.isEmpty && here.isSubset(of: [.privateBody, .grassroots])
        guard isLow, !law.isEmpty,
            provisions.allSatisfy({ provision in
                provision.norms.allSatisfy { $0.enforcers.isDisjoint(with: [.grassroots, .privateBody]) }
            }), !words.powers.delegated.isNamed(in: reading.document.text.bytes, clause.period)
        else { return nil }
        let words = reading.document.text.string(statement.extent)
        let name = best.name
        return ConflictIssue(
            checker: "conflict.conduct-organ", range: statement.extent,
            severity: here == .privateBody ? severity(best) : .warning,
            message: Bilingual(
                "对相同或者相近的行为，\(name.chinese)把该项处罚或者措施交由县级以上的机关实施，本文件规定的实施主体不同。",
                "For the same or like conduct \(name.english) lets an organ of the county or above act; the document names another."
            ),
            here: Bilingual(words), law: Bilingual("由法定的机关实施", "carried out by the organ of the law").said(by: name),
            difference: Bilingual("实施主体不同", "another organ"), basis: [best.basis],
            explanation: [best.explanation])
    }

    /// 一律吊销, where the law leaves it to the organ.
    private func choiceIssue(
        _ statement: Statement, _ measure: Measure, _ provisions: [ConductProvision], _ best: ConductProvision
    ) -> ConflictIssue? {
        let bytes = reading.document.text.bytes
        let sentence = reading.sentences[statement.sentence].range
        let lead = max(sentence.lowerBound, statement.range.lowerBound - Self.choiceReach)..<statement.range.upperBound
        let bearing = provisions.flatMap(\.norms).filter { !$0.measures.isDisjoint(with: measure) }
        guard words.choices.automatic.isNamed(in: bytes, lead), !bearing.isEmpty,
            bearing.allSatisfy(\.isDiscretionary)
        else { return nil }
        let here = reading.document.text.string(lead)
        let name = best.name
        return ConflictIssue(
            checker: "conflict.choice", range: statement.extent, severity: .warning,
            message: Bilingual(
                "对相同或者相近的行为，\(name.chinese)规定为“可以”，由机关裁量，本文件改为一律适用，请与该条对照。",
                "For the same or like conduct \(name.english) leaves it to the organ; the document applies it without exception."
            ),
            here: Bilingual(here), law: Bilingual("可以适用，由机关裁量", "may be applied").said(by: name),
            difference: Bilingual("排除裁量", "discretion excluded"), basis: [best.basis],
            explanation: [best.explanation])
    }

    private static let choiceReach = 60

    private func severity(_ provision: ConductProvision) -> Severity {
        provision.match.score >= ConductProvision.sure ? .error : .warning
    }
}
