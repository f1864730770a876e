import Foundation
import NormDocument
import NormFormats
import NormReview
import NormRules
import Testing

@testable import NormReport

@Suite struct DocumentViewTests {
    /// A finding at the first place of `words` in the normalised text.
    private func finding(at words: String, _ document: NormativeDocument, like model: ReviewedFinding)
        -> ReviewedFinding
    {
        let bytes = document.text.bytes
        let wanted = Array(words.utf8)
        let start = bytes.indices.first { bytes[$0...].starts(with: wanted) }
        let finding = model.finding
        return ReviewedFinding(
            id: model.id,
            finding: Finding(
                rule: finding.rule, title: finding.title, titleEN: finding.titleEN, category: finding.category,
                severity: finding.severity, confidence: finding.confidence, range: start.map { $0..<$0 + wanted.count },
                message: finding.message, basis: finding.basis, compare: finding.compare,
                suggestion: finding.suggestion),
            article: model.article, span: model.span, quote: words, sentence: nil)
    }

    private func page(_ text: String, marks: [(words: String, model: ReviewedFinding)]) throws -> String {
        let rules = Sample.repository.appending(path: "Rules").path
        let reader = FileReader(vocabulary: try Vocabulary.load(from: rules))
        let document = try reader.read(path: "drafts/a.txt", bytes: Array(text.utf8))
        let findings = marks.map { finding(at: $0.words, document, like: $0.model) } + [Sample.findings[3]]
        let review = Sample.review(findings: findings, problems: [Hostile.attack])
        var templates = OpinionTemplates()
        templates.folder = Sample.repository.appending(path: "Templates").path
        return try DocumentView(language: .chinese, templates: templates).render(
            review, of: document, run: Sample.run([review]))
    }

    @Test func overlappingFindingsAreMarkedInEachOther() throws {
        let text = "清河县城区环境卫生管理办法\n\n第一条　受理机关应当自受理之日起４５个工作日内作出决定，处罚款。\n"
        let page = try page(
            text,
            marks: [("45个工作日内作出", Sample.findings[1]), ("作出决定", Sample.findings[2]), ("处罚款", Sample.findings[0])])
        try Golden.expect(page, "view.zh.html")
        // The writer's own characters.
        #expect(page.contains("４５个工作日内</mark>"))
        #expect(page.contains("<mark class=\"error CONFLICT\"><mark class=\"warning RIGHTS\">作出</mark></mark>"))
    }

    @Test func hostileTextDoesNotBreakOut() throws {
        let text = "办法\n第一条 \(Hostile.attack)，处罚款。"
        let page = try page(text, marks: [("处罚款", Hostile.run.documents[0].findings[0])])
        try Golden.expect(page, "hostile.view.html")
        #expect(!page.contains("<script") && !page.contains("</td>") && !page.contains("\u{202E}"))
    }
}
