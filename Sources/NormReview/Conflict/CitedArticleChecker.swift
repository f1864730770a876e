import NormDocument
import NormLaw
import NormRules
import NormText

/// Compares the penalties and measures of a clause with the articles that it cites as their basis.
struct CitedArticleChecker {
    /// What the cited articles fix together.
    private struct Cited {
        var names: [String] = []
        var basis: [LegalBasis] = []
        var measures: Measure = []
        var amounts: [NormAmount] = []
        var refersElsewhere = false
    }

    let reading: DocumentReading
    let law: LawIndex
    let norms: NormIndex
    let asOf: CivilDate
    let region: String?
    /// The rank of the document: only what stands above it binds it.
    let rank: NormRank

    func issues() -> [ConflictIssue] {
        var issues: [ConflictIssue] = []
        for statement in reading.statements {
            guard let measure = CitedArticleChecker.measure(of: statement.act),
                let cited = cited(by: statement)
            else { continue }
            if let issue = issue(statement, measure, cited), !issues.contains(where: { $0.range.overlaps(issue.range) }) {
                issues.append(issue)
            }
        }
        return issues
    }

    /// The acts of the lexicon and the measures that an article must name to bear them.
    private static let acts: [(act: String, measure: Measure)] = [
        ("penalty.fine", .fine), ("penalty.confiscate", .confiscation), ("penalty.suspend", .suspension),
        ("penalty.revoke", .revocation), ("penalty.detain", .detention), ("coercion.seize", .seizure),
    ]

    private static func measure(of act: String) -> Measure? { acts.first { $0.act == act }?.measure }

    private func issue(_ statement: Statement, _ measure: Measure, _ cited: Cited) -> ConflictIssue? {
        if measure == .fine, let issue = fineIssue(statement, cited) { return issue }
        guard !cited.refersElsewhere, cited.measures.isDisjoint(with: measure) else { return nil }
        let here = reading.document.text.string(statement.extent)
        let law = cited.names.joined(separator: "、") + "没有规定这一种类"
        return ConflictIssue(
            checker: "conflict.cited-kind", range: statement.range, severity: .error,
            message: "所援引的\(cited.names.joined(separator: "、"))没有规定“\(here)”。", here: here, law: law,
            basis: cited.basis, explanation: [])
    }

    // MARK: Fines

    private func fineIssue(_ statement: Statement, _ cited: Cited) -> ConflictIssue? {
        let bytes = reading.document.text.bytes
        let sentence = reading.sentences[statement.sentence].range
        for (here, range) in NormAmount.amounts(in: bytes, sentence)
        where here.isFine && range.overlaps(statement.extent) {
            let comparable = cited.amounts.filter { $0.isFine && $0.unit == here.unit && $0.hasBase(of: here) }
            guard !comparable.isEmpty, !comparable.contains(where: { $0.contains(here) }) else { continue }
            let ranges = Array(Set(comparable.map(\.words))).sorted().joined(separator: "；")
            let words = reading.document.text.string(range)
            return ConflictIssue(
                checker: "conflict.cited-range", range: statement.extent, severity: .error,
                message: "罚款幅度与所援引的条文不一致：本文件为“\(words)”，\(cited.names.joined(separator: "、"))为\(ranges)。",
                here: words, law: ranges + "（\(cited.names.joined(separator: "、"))）", basis: cited.basis, explanation: [])
        }
        return nil
    }

    // MARK: The cited articles

    /// `nil` where the clause rests on no article, or on one whose content is not known.
    private func cited(by statement: Statement) -> Cited? {
        guard statement.basis.grade == .article else { return nil }
        var cited = Cited()
        for citation in statement.basis.citations.map({ reading.citations[$0] }) where citation.role != .breach {
            guard let title = citation.fullTitle, !citation.articles.isEmpty,
                let act = law.resolve(title: title, asOf: asOf, region: region).act, act.rank > rank
            else { return nil }
            for article in citation.articles {
                guard article.number > 0,
                    let norms = norms.norms(of: act, article: article.number, branch: article.branch, asOf: asOf)
                else { return nil }
                let label = ArticleLabel.words(article.number, article.branch)
                cited.names.append("《\(act.title)》\(label)")
                cited.basis.append(LegalBasis(law: act.title, article: label))
                cited.measures.formUnion(norms.measures)
                cited.amounts += norms.amounts
                cited.refersElsewhere = cited.refersElsewhere || norms.refersElsewhere
            }
        }
        return cited.names.isEmpty ? nil : cited
    }
}
