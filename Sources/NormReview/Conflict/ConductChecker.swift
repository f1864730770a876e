import NormDocument
import NormLaw
import NormRules
import NormText

/// Compares the fines of clauses that cite no article with those of the national norms on the same conduct.
struct ConductChecker {
    /// Measured on the open part of `Tests/Corpus/conflict`: from the first score on, a provision is on the same conduct;
    /// from the second on it may be, and the reader is asked to compare.
    private static let sure = 0.70
    private static let likely = 0.50
    /// Of an act that the document names as its basis, less will do.
    private static let named = 0.42
    /// Provisions that are nearly as alike as the best may be meant too.
    private static let nearness = 0.85
    private static let fewestTerms = 5

    let reading: DocumentReading
    let higher: HigherLaw
    /// The acts that the document names anywhere.
    let namedActs: Set<String>

    func issues() -> [ConflictIssue] {
        var issues: [ConflictIssue] = []
        var sentence: FiningSentence?
        for statement in reading.statements {
            guard statement.act == "penalty.fine", statement.basis.grade < .article, !forbids(statement) else {
                continue
            }
            let present = sentence?.index == statement.sentence ? sentence : nil
            let current = present ?? FiningSentence(reading, index: statement.sentence)
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

    private static let idleFrames: Set<String> = [
        "prohibition", "report", "repeal", "title", "contract", "village-rules",
    ]

    /// The clause speaks of fines without imposing one.
    private func forbids(_ statement: Statement) -> Bool {
        statement.frames.contains { Self.idleFrames.contains($0.frame) }
    }

    private func issue(_ statement: Statement, _ sentence: FiningSentence) -> ConflictIssue? {
        let clause = sentence.clause
        for (here, range) in sentence.fines where range.overlaps(statement.extent) {
            let named = clause.norm(at: range)?.circle ?? []
            let circle = named.isEmpty ? clause.subject : named
            for conduct in conducts(of: statement, clause, before: range.lowerBound)
            where conduct.terms.count >= Self.fewestTerms {
                if let issue = issue(here, circle, statement, range, provisions(on: conduct, of: statement)) {
                    return issue
                }
            }
        }
        return nil
    }

    private static let mostItems = 24

    /// The conduct of the clause, or of each item of the list that it introduces.
    private func conducts(of statement: Statement, _ clause: SanctionClause, before offset: Int) -> [ConductTerms] {
        let following = reading.sentences[(statement.sentence + 1)...].prefix(Self.mostItems)
        let items = following.filter { $0.head == statement.sentence }
        return items.isEmpty
            ? [clause.conduct(before: offset)] : items.map { clause.conduct(before: offset, item: $0.range) }
    }

    private struct Provision {
        let match: ConductMatch
        let act: Act
        let norms: [Norm]
    }

    /// The provisions that bind the document, from the best down to those nearly as good.
    private func provisions(on conduct: ConductTerms, of statement: Statement) -> [Provision] {
        let acts = Set(
            statement.basis.citations.compactMap { reading.citations[$0].fullTitle }.compactMap {
                higher.law.resolve(title: $0, asOf: higher.asOf).act?.title
            })
        let topic = ActTopic(
            reading.document.text.bytes, [reading.sentences[statement.sentence].range],
            title: reading.document.metadata.title ?? "")
        var found: [Provision] = []
        let least = least(isNamed: !acts.isEmpty || !namedActs.isEmpty)
        for match in higher.norms.matches(conduct, modality: .sanction, least: least) {
            if let best = found.first, match.score < best.match.score * Self.nearness { break }
            let isNamed = acts.contains(match.title) || namedActs.contains(match.title)
            guard match.score >= self.least(isNamed: isNamed),
                acts.isEmpty || acts.contains(match.title),
                isNamed || higher.rank == .normative || topic.isShared(by: match.title),
                let (act, article) = higher.binding(match)
            else { continue }
            let norms = article.norms(paragraph: match.paragraph, item: match.item == 0 ? nil : match.item)
            found.append(Provision(match: match, act: act, norms: norms.filter { $0.modality == .sanction }))
        }
        return found
    }

    /// The score from which a provision counts. Documents of higher rank may go their own way where the words differ.
    private func least(isNamed: Bool) -> Double {
        higher.rank > .normative ? Self.sure : isNamed ? Self.named : Self.likely
    }

    private func issue(
        _ here: NormAmount, _ circle: NormCircle, _ statement: Statement, _ range: Range<Int>,
        _ provisions: [Provision]
    ) -> ConflictIssue? {
        var conflict: (provision: Provision, amounts: [NormAmount])?
        for provision in provisions {
            // Circumstances are those of the law's own grades; only the figures are compared here.
            switch FineComparison.compare(here, for: circle, under: .aggravating, with: provision.norms) {
            case .outside(let amounts): conflict = conflict ?? (provision, amounts)
            case .incomparable: continue
            case .kept, .otherPeople, .unconditional: return nil
            }
        }
        guard let (best, outside) = conflict else { return nil }
        let isSure = best.match.score >= Self.sure && higher.rank == .normative
        let label = ArticleLabel.words(best.match.number, best.match.branch)
        let name = Bilingual.provision(
            of: best.act.title, best.match.number, best.match.branch, paragraph: best.match.paragraph)
        let ranges = outside.rangeWords
        let words = reading.document.text.string(range)
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
            basis: [LegalBasis(law: best.act.title, article: label)],
            explanation: ["行为相似度：\(Int((best.match.score * 100).rounded()))%"])
    }
}
