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

        var name: String { names.joined(separator: "、") }
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
            guard let measure = CitedArticleChecker.measure(of: statement.act), !isHistory(statement.sentence),
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
        // An article without any measure was cited by mistake; the power may stand elsewhere in the act.
        let isMistaken = cited.measures.isEmpty
        return ConflictIssue(
            checker: isMistaken ? "citation.other-content" : "conflict.cited-kind", range: statement.range,
            severity: .error,
            message: "所援引的\(cited.name)没有规定\(isMistaken ? "任何处罚或者强制措施" : "“\(here)”")。", here: here,
            law: "\(cited.name)没有规定\(isMistaken ? "处罚或者强制措施" : "这一种类")", basis: cited.basis, explanation: [])
    }

    private static let history = ["修订前", "修正前", "修改前", "旧条例", "旧法", "原条例", "已废止", "废止前"].map { Array($0.utf8) }

    /// A sentence that tells what the law was.
    private func isHistory(_ sentence: Int) -> Bool {
        let range = reading.sentences[sentence].range
        return CitedArticleChecker.history.contains { reading.document.text.bytes.contains($0, in: range) }
    }

    // MARK: Fines

    private func fineIssue(_ statement: Statement, _ cited: Cited) -> ConflictIssue? {
        let bytes = reading.document.text.bytes
        let sentence = reading.sentences[statement.sentence].range
        for (here, range) in NormAmount.amounts(in: bytes, sentence)
        where here.isFine && range.overlaps(statement.extent) {
            let comparable = cited.amounts.filter { $0.isFine && $0.isComparable(to: here) && $0.hasBase(of: here) }
            guard !comparable.isEmpty, !comparable.contains(where: { $0.contains(here) }) else { continue }
            let ranges = Array(Set(comparable.map(\.words))).sorted().joined(separator: "；")
            let words = reading.document.text.string(range)
            return ConflictIssue(
                checker: "conflict.cited-range", range: statement.extent, severity: .error,
                message: "罚款幅度与所援引的条文不一致：本文件为“\(words)”，\(cited.name)为\(ranges)。", here: words,
                law: "\(ranges)（\(cited.name)）", basis: cited.basis, explanation: [])
        }
        return nil
    }

    /// 依照《…》第…条…补种毁坏株数五倍以上十倍以下的树木: a multiple that is no fine and that the article does not have.
    private func multipleIssue(_ citation: Citation) -> ConflictIssue? {
        let index = reading.sentences.partitionIndex { $0.range.upperBound > citation.range.lowerBound }
        guard citation.role == .clauseBasis, index < reading.sentences.count, !isHistory(index),
            let cited = cited(by: [citation])
        else { return nil }
        let sentence = reading.sentences[index].range
        let multiples = cited.amounts.filter { $0.unit == .multiple }
        let rest = min(citation.range.upperBound, sentence.upperBound)..<sentence.upperBound
        for (here, range) in NormAmount.amounts(in: reading.document.text.bytes, rest)
        where here.unit == .multiple && !here.isFine {
            guard !multiples.isEmpty, !multiples.contains(where: { $0.contains(here) }) else { continue }
            let ranges = Array(Set(multiples.map(\.words))).sorted().joined(separator: "；")
            let words = reading.document.text.string(range)
            return ConflictIssue(
                checker: "conflict.cited-range", range: range, severity: .error,
                message: "倍数与所援引的条文不一致：本文件为“\(words)”，\(cited.name)为\(ranges)。", here: words,
                law: "\(ranges)（\(cited.name)）", basis: cited.basis, explanation: [])
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
            CitedArticleChecker.punished.contains(where: { bytes.contains($0, in: after) }),
            let cited = cited(by: [citation]), cited.measures.isEmpty, !cited.refersElsewhere
        else { return nil }
        return ConflictIssue(
            checker: "citation.other-content", range: citation.range, severity: .error,
            message: "所援引的\(cited.name)没有规定任何处罚或者强制措施。", here: reading.document.text.string(citation.range),
            law: "\(cited.name)没有规定处罚或者强制措施", basis: cited.basis, explanation: [])
    }

    /// Acts on procedure, whose articles are cited for how to punish and not for what.
    private static let procedural: Set<String> = [
        "中华人民共和国行政处罚法", "中华人民共和国行政强制法", "中华人民共和国行政许可法", "中华人民共和国立法法", "中华人民共和国行政复议法",
        "中华人民共和国行政诉讼法",
    ]

    // MARK: The cited articles

    /// `nil` where the clause rests on no article, or on one whose content is not known.
    private func cited(by statement: Statement) -> Cited? {
        guard statement.basis.grade == .article else { return nil }
        return cited(by: statement.basis.citations.map { reading.citations[$0] })
    }

    private func cited(by citations: [Citation]) -> Cited? {
        var cited = Cited()
        for citation in citations where citation.role != .breach {
            guard let title = citation.fullTitle, !citation.articles.isEmpty,
                let act = law.resolve(title: title, asOf: asOf, region: region).act, act.rank > rank
            else { return nil }
            if CitedArticleChecker.procedural.contains(act.title) { continue }
            for article in citation.articles {
                guard article.number > 0,
                    case .exists = law.article(act, number: article.number, branch: article.branch, asOf: asOf),
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
