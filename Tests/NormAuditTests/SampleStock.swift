import NormDocument
import NormReview
import NormRules
import NormText

@testable import NormAudit

/// A stock made by hand: what the outputs get, without the engine.
enum SampleStock {
    static let tool = ReviewRun.Tool(version: "0.1.0", rules: "sha256:0a1b", law: "sha256:2c3d")

    static func day(_ text: String) -> CivilDate { CivilDate(iso: text) ?? .epoch }

    /// Text that would be a formula, markup, the end of a script, or invisible.
    static let hostile = "=cmd|' /C calc'!A0</script><script>alert(1)</script>\u{202E}|[x](javascript:1)\u{0}"

    static func review(
        title: String, number: String?, issuer: String = "清河县人民政府", conclusion: Conclusion = .unlawful,
        findings: [ReviewedFinding] = [], problems: [String] = []
    ) -> DocumentReview {
        var metadata = DocumentMetadata()
        metadata.title = title
        metadata.documentNumber = number
        metadata.issuer = issuer
        metadata.level = .county
        metadata.written = day("2018-03-09")
        metadata.effective = day("2018-05-01")
        metadata.validUntil = day("2023-04-30")
        return DocumentReview(
            path: "", metadata: metadata, normative: true, complete: problems.isEmpty, conclusion: conclusion,
            findings: findings, problems: problems, steps: [], statementCount: 12, clearedCount: 1)
    }

    static let finding = ReviewedFinding(
        id: "f1",
        finding: Finding(
            rule: "penalty/fine", title: "规范性文件设定罚款", titleEN: "Fine created by a normative document",
            category: .penalty, severity: .error, range: nil, message: "规范性文件不得设定行政处罚。",
            basis: [LegalBasis(law: "中华人民共和国行政处罚法", article: "第十六条")],
            compare: Finding.Comparison(here: "五百元", law: "无"), suggestion: "删去该处罚。"), article: "第六条",
        span: ReviewedFinding.Span(start: 10, end: 14, line: 3, column: 2), quote: "处五百元罚款", sentence: "处五百元罚款。",
        quoteInSentence: 0..<18, clauseLines: 3...3)

    static func record(_ review: DocumentReview) -> ReviewRecord {
        var card = DocumentCard()
        card.names = ["清河县养犬管理办法"]
        card.founding = [FoundingAct(title: "中华人民共和国合同法", status: .repealed, successor: "中华人民共和国民法典")]
        card.repealedActs = ["中华人民共和国合同法"]
        card.articleCount = 9
        card.facts = [ClauseFact(kind: .figure, subject: -7, value: "exact 1-1 yuan", words: "每只一元", article: "第二条")]
        card.sketch = Array(repeating: 5, count: TextSketch.bins)
        return ReviewRecord(review: review, card: card)
    }

    /// One document a proposal.
    static let entries: [(CatalogueEntry, DocumentReview)] = {
        let basis = [LegalBasis(law: "国务院关于加强市县政府依法行政的决定", article: "（十五）", verified: false)]
        let reviews = [
            review(title: "清河县图书馆服务办法", number: "清府规〔2018〕1号", conclusion: .lawful),
            review(title: "清河县养犬管理办法", number: "清府规〔2018〕2号", findings: [finding]),
            review(title: "清河县停车管理规定", number: "清府规〔2018〕3号", issuer: "清河县公安局"),
            review(title: "清河县2018年防火方案", number: nil),
            review(title: hostile, number: "+1", issuer: "@清河"),
            review(title: "清河县河道管理办法", number: "清府规〔2018〕6号", conclusion: .incomplete, problems: ["第二页无法读取"]),
        ]
        return zip(reviews, Proposal.allCases).enumerated().map { id, item in
            let (review, proposal) = item
            let summary = DocumentSummary(
                path: "stock/\(id).txt", key: proposal == .unresolved ? "" : "key\(id)", record: record(review))
            let relations = id == 2 ? [Relation(kind: .repeals, source: 0, target: 2, note: "第九条")] : []
            let decision = Decision(
                proposal: proposal,
                reasons: [Decision.Reason(id: "row\(id)", text: "理由\(id)" + (id == 4 ? hostile : ""), basis: basis)])
            let other = DecisionMaker.Case(
                id: id, summary: summary, relations: relations, name: { "《文件\($0)》" }, ends: { _ in false })
            return (CatalogueEntry(other, decision, ordinal: 1), review)
        }
    }()
}
