import NormReview
import NormText
import Testing

@testable import NormReport

/// Corrections of numbers in a Word file: written where the numbers are text, not offered where Word counts them.
@Suite struct WordNumberFixTests {
    private static let reviewer = Result { try Reviewer(home: Home.locate(named: Sample.repository.path)) }
    private static let numbering =
        "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
        + "<w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"第%1条\"/></w:lvl></w:abstractNum>"
        + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>"
        + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/>"
        + "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"4\"/></w:lvlOverride></w:num>"

    private func paragraph(_ text: String, list: Int? = nil) -> String {
        let list =
            list.map { "<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"\($0)\"/></w:numPr></w:pPr>" } ?? ""
        return "<w:p>\(list)<w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r></w:p>"
    }

    /// 第一条, 第二条, then 第四条 and 第五条.
    private func draft(isAutomatic: Bool) throws -> WordDraft {
        let articles = [(1, "一"), (1, "二"), (2, "四"), (2, "五")].map { list, number in
            isAutomatic
                ? paragraph("经营者应当守法经营。", list: list) : paragraph("第\(number)条 经营者应当守法经营。")
        }
        return try WordDraft(
            body: paragraph("清河县市容管理办法") + articles.joined() + paragraph("本办法第五条规定的情形除外。"),
            numbering: isAutomatic ? Self.numbering : nil)
    }

    private func findings(in draft: WordDraft) throws -> [ReviewedFinding] {
        let options = ReviewOptions(
            asOf: Sample.day("2026-11-01"), level: .county, kind: .normative, useDossiers: false)
        return try Self.reviewer.get().review(draft.bytes, path: "draft.docx", options: options).findings
            .filter { $0.finding.rule.hasPrefix("drafting/article") }
    }

    @Test func numbersThatAreTextAreRenumberedWithTheirReferences() throws {
        let draft = try draft(isAutomatic: false)
        let findings = try findings(in: draft)
        #expect(
            findings.flatMap(\.fixes).map { "\($0.original)>\($0.replacement)" } == ["第四条>第三条", "第五条>第四条", "第五条>第四条"])
        let body = try WordDraft.body(of: draft.annotated(findings, suggests: true))
        #expect(body.split(separator: "<w:ins ").count == 4 && body.contains(">第三条</w:t>"))
    }

    @Test func numbersThatWordCountsAreReportedWithoutACorrection() throws {
        let draft = try draft(isAutomatic: true)
        let findings = try findings(in: draft)
        #expect(!findings.isEmpty && findings.allSatisfy { $0.fixes.isEmpty })
        #expect(try !WordDraft.body(of: draft.annotated(findings, suggests: true)).contains("<w:ins "))
    }

    @Test func aCorrectionThatCannotBeWrittenAsAWholeIsNotWritten() throws {
        let whole = try draft(isAutomatic: false)
        let body = try WordDraft.body(of: whole.annotated([]))
        let tracked = body.replacing(
            paragraph("本办法第五条规定的情形除外。"),
            with: "<w:p><w:ins w:id=\"9\" w:author=\"甲\"><w:r><w:t>本办法第五条规定的情形除外。</w:t></w:r></w:ins></w:p>")
        #expect(tracked != body)
        let draft = try WordDraft(body: tracked)
        let findings = try findings(in: draft)
        #expect(findings.contains { $0.fixes.count == 3 })
        #expect(try !WordDraft.body(of: draft.annotated(findings, suggests: true)).contains("<w:del "))
    }
}
