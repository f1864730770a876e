import NormDocument
import NormLaw
import NormRules
import NormText

/// Compares the fines of clauses that cite no article with those of the national norms on the same conduct.
struct ConductChecker {
    /// Provisions that are nearly as alike as the best may be meant too.
    private static let nearness = 0.85
    /// Documents of higher rank may follow any act of the higher law: what keeps to one that is less alike breaks none, nor
    /// what has the very figures of another act's that is hardly alike.
    private static let nearnessOfRanks = 0.60
    private static let nearnessOfSame = 0.37

    let conducts: ConductReading

    func issues() -> [ConflictIssue] {
        var issues: [ConflictIssue] = []
        var sentence: FiningSentence?
        for statement in conducts.reading.statements {
            guard statement.act == "penalty.fine", conducts.isOwn(statement) else { continue }
            let present = sentence?.index == statement.sentence ? sentence : nil
            let current = present ?? FiningSentence(conducts.reading, index: statement.sentence)
            sentence = current
            guard let issue = issue(statement, current), !issues.contains(where: { $0.range.overlaps(issue.range) })
            else { continue }
            issues.append(issue)
        }
        return issues
    }

    /// A sentence is read once for all the statements in it.
    private struct FiningSentence {
        let index: Int
        let clause: SanctionClause
        let fines: [(amount: NormAmount, range: Range<Int>)]

        init(_ reading: DocumentReading, index: Int) {
            self.index = index
            clause = SanctionClause(reading, sentence: index)
            fines = NormAmount.amounts(in: reading.document.text.bytes, clause.sentence).filter(\.amount.isFine)
        }
    }

    private func issue(_ statement: Statement, _ sentence: FiningSentence) -> ConflictIssue? {
        let clause = sentence.clause
        for (here, range) in sentence.fines where range.overlaps(statement.extent) {
            let named = clause.norm(at: range)?.circle ?? []
            let circle = named.isEmpty ? clause.subject : named
            for conduct in conducts.conducts(of: statement, clause, before: range.lowerBound) {
                let provisions = conducts.provisions(
                    on: conduct, of: statement,
                    nearness: conducts.higher.rank > .normative ? Self.nearnessOfSame : Self.nearness)
                if let issue = issue(here, circle, statement, range, provisions) { return issue }
            }
        }
        return nil
    }

    private func issue(
        _ here: NormAmount, _ circle: NormCircle, _ statement: Statement, _ range: Range<Int>,
        _ provisions: [ConductProvision]
    ) -> ConflictIssue? {
        var conflict: (provision: ConductProvision, amounts: [NormAmount])?
        for provision in provisions {
            let norms = provision.norms(for: circle)
            let nearness = provision.match.score / (provisions.first?.match.score ?? 1)
            let isNear = nearness >= Self.nearness
            let isOther = provision.match.title != provisions.first?.match.title
            // Circumstances are those of the law's own grades; only the figures are compared here.
            switch FineComparison.compare(here, for: circle, under: .aggravating, with: norms) {
            case .outside(let amounts): conflict = conflict ?? (isNear ? (provision, amounts) : nil)
            case .incomparable: continue
            case .kept: if nearness >= Self.nearnessOfRanks || isOther && provision.hasFine(here) { return nil }
            case .otherPeople, .unconditional: if isNear { return nil }
            }
        }
        guard let (best, outside) = conflict else { return nil }
        let isSure = best.match.score >= ConductProvision.sure && conducts.higher.rank == .normative
        let name = best.name
        let ranges = outside.rangeWords
        let words = conducts.reading.document.text.string(range)
        return ConflictIssue(
            checker: "conflict.conduct", range: statement.extent, severity: isSure ? .error : .warning,
            message: isSure
                ? Bilingual(
                    "对同一行为，\(name.chinese)规定的罚款为\(ranges.chinese)，本文件为“\(words)”，不在法定幅度之内。",
                    "For the same conduct \(name.english) fixes a fine of \(ranges.english); “\(words)” lies outside it."
                )
                : Bilingual(
                    "该行为与\(name.chinese)所规定的相近（罚款\(ranges.chinese)），本文件为“\(words)”，请与该条对照。",
                    "The conduct is close to that of \(name.english) (fine of \(ranges.english)); compare “\(words)” with it."
                ),
            here: Bilingual(words),
            law: ranges.said(by: name),
            difference: isSure
                ? Bilingual("幅度不在法定范围内", "outside the lawful range") : Bilingual("请对照", "to be compared"),
            basis: [best.basis], explanation: [best.explanation])
    }
}
