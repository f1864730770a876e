import Foundation
import NormData
import Testing

@testable import NormReport

@Suite struct OpinionSettingsTests {
    private func settings(_ yaml: String) throws -> OpinionSettings {
        try OpinionSettings(DataFile.parse(yaml, path: "office.yml"), folder: "office/")
    }

    @Test func everyKeyIsRead() throws {
        let settings = try settings(
            """
            letterhead: 某县司法局
            number: 某司审〔2026〕1号
            addressee: 某局
            signature: 某县司法局
            reviewer: 甲
            approver: 乙
            date: 2026-11-03
            copies: [丙, 丁]
            templates: {docx: own.docx, html: /etc/own.mustache}
            """)
        #expect(settings.letterhead == "某县司法局" && settings.reviewer == "甲" && settings.copies == ["丙", "丁"])
        #expect(settings.date?.description == "2026-11-03")
        #expect(settings.templates.path(.docx) == "office/own.docx")
        #expect(settings.templates.path(.html) == "/etc/own.mustache")
        #expect(settings.templates.path(.markdown) == settings.templates.standard(.markdown))
    }

    @Test(arguments: ["lettrhead: 某县", "date: 2026-02-30", "templates: {pdf: x}", "- 1"])
    func mistakesPointIntoTheFile(_ yaml: String) {
        let error = #expect(throws: DataError.self) { try settings(yaml) }
        #expect(error?.line == 1)
    }

    @Test func ownTextTemplateSeesTheOpinion() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "normcheck-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let template = "{{#opinions}}{{document.title}}{{#findings}}[{{article}} {{quote}}]{{/findings}}{{/opinions}}"
        try Data(template.utf8).write(to: folder.appending(path: "own.mustache"))
        var report = ReportSettings()
        report.opinion.templates = try OpinionTemplates(
            DataFile.parse("html: own.mustache", path: "x.yml"), folder: folder.path + "/")
        let text = try Sample.text(.html, Hostile.run, report)
        #expect(!text.contains("<script") && text.contains("&lt;script&gt;"))
        #expect(try Sample.text(.html, Sample.single, report).contains("[第十二条 处二百元以上五百元以下罚款]"))
        try Data("{{#opinions}}".utf8).write(to: folder.appending(path: "own.mustache"))
        let error = #expect(throws: OpinionTemplates.Failure.self) { try Sample.text(.html, Sample.single, report) }
        #expect(error?.description.contains("own.mustache") == true)
    }
}
