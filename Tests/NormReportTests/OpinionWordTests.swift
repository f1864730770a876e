import Foundation
import FoundationXML
import NormFormats
import NormReview
import Testing

@testable import NormReport

@Suite struct OpinionWordTests {
    private func package(_ run: ReviewRun, _ settings: ReportSettings) throws -> ZipPackage {
        try ZipPackage(try Sample.bytes(.docx, run, settings))
    }

    private func document(_ run: ReviewRun, _ settings: ReportSettings) throws -> String {
        String(decoding: try package(run, settings).contents(of: WordTemplate.main), as: UTF8.self)
    }

    @Test(arguments: [
        ("office.zh.document.xml", Sample.withMaterials, ReportSettings(opinion: Sample.office)),
        ("opinions.en.document.xml", Sample.mixed, ReportSettings(language: .english)),
        ("hostile.document.xml", Hostile.run, ReportSettings(opinion: Hostile.office)),
    ])
    func mainPartIsAsBefore(_ file: String, _ run: ReviewRun, _ settings: ReportSettings) throws {
        try Golden.expect(try document(run, settings), file)
    }

    @Test func sameRunGivesSameBytes() throws {
        let settings = ReportSettings(opinion: Sample.office)
        #expect(try Sample.bytes(.docx, Sample.mixed, settings) == Sample.bytes(.docx, Sample.mixed, settings))
    }

    @Test func listOfContentsComesFirst() throws {
        let names = try package(Sample.single, ReportSettings()).entries.map(\.name)
        #expect(names.first == "[Content_Types].xml")
        #expect(Set(names).count == names.count)
    }

    @Test(arguments: [Sample.mixed, Hostile.run])
    func allPartsAreWellFormed(_ run: ReviewRun) throws {
        let package = try package(run, ReportSettings(opinion: Hostile.office))
        for entry in package.entries {
            #expect(XMLParser(data: Data(try package.contents(of: entry))).parse(), "\(entry.name)")
        }
    }

    @Test func textIsThatOfTheMarkdownOpinion() throws {
        let settings = ReportSettings(opinion: Sample.office)
        let word = letters(try document(Sample.withMaterials, settings).replacing(/<[^>]+>/, with: ""))
        let markdown = try Sample.text(.markdown, Sample.withMaterials, settings)
        for cell in markdown.split(whereSeparator: { "\n|".contains($0) }).map({ letters(String($0)) }) {
            // The numbers of list lines stand apart.
            let words = cell.drop { $0.isNumber }
            #expect(words.isEmpty || word.contains(words), "\(cell)")
        }
    }

    private func letters(_ text: String) -> String { text.filter { $0.isLetter || $0.isNumber } }

    // MARK: Own templates

    private func control(_ tag: String, _ content: String, placeholder: Bool = false) -> String {
        "<w:sdt><w:sdtPr><w:id w:val=\"7\"/><w:tag w:val=\"\(tag)\"/>" + (placeholder ? "<w:showingPlcHdr/>" : "")
            + "</w:sdtPr><w:sdtContent>\(content)</w:sdtContent></w:sdt>"
    }

    /// Writes the program's template with another body, as a `.docx`, and renders with it.
    private func rendered(body: String, _ run: ReviewRun = Sample.single) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appending(path: "normcheck-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var parts = try WordTemplate(path: Sample.repository.appending(path: "Templates/opinion.docx").path).parts
        let xml = "<w:document xmlns:w=\"w\"><w:body>\(body)<w:sectPr/></w:body></w:document>"
        for index in parts.indices where parts[index].name == WordTemplate.main { parts[index].bytes = Array(xml.utf8) }
        for index in parts.indices where parts[index].name == "word/styles.xml" {
            parts[index].bytes = Array("<w:styles xmlns:w=\"w\"><w:style w:styleId=\"NCBody\"/></w:styles>".utf8)
        }
        try Data(try ZipWriter.package(parts)).write(to: folder.appending(path: "own.docx"))
        try Data("opinion: {letterhead: 某县司法局, templates: {docx: own.docx}}".utf8)
            .write(to: folder.appending(path: "own.yml"))
        var settings = ReportSettings(opinion: try OpinionSettings.load(folder.appending(path: "own.yml").path))
        settings.opinion.templates.folder = Sample.repository.appending(path: "Templates").path
        let package = try ZipPackage(try ReportFormat.docx.render(run, settings))
        let styles = String(decoding: try package.contents(of: "word/styles.xml"), as: UTF8.self)
        #expect(styles.contains("NCHeading1") && styles.components(separatedBy: "\"NCBody\"/>").count > 1)
        return String(decoding: try package.contents(of: WordTemplate.main), as: UTF8.self)
    }

    @Test func controlKeepsTheFormattingOfItsWords() throws {
        let run = "<w:r><w:rPr><w:b/></w:rPr><w:t>甲</w:t></w:r><w:r><w:t>乙</w:t></w:r>"
        let xml = try rendered(body: "<w:p><w:r><w:t>某县</w:t></w:r>" + control("letterhead", run) + "</w:p>")
        #expect(xml.contains("<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">某县司法局</w:t></w:r></w:sdtContent>"))
        #expect(xml.contains("<w:t>某县</w:t>") && !xml.contains("乙"))
    }

    @Test func placeholderLosesItsGreyAndItsMark() throws {
        let run = "<w:p><w:r><w:rPr><w:rStyle w:val=\"PlaceholderText\"/></w:rPr><w:t>单击输入</w:t></w:r></w:p>"
        let xml = try rendered(body: control("date", run, placeholder: true))
        #expect(!xml.contains("Placeholder") && !xml.contains("showingPlcHdr") && xml.contains("2026年11月1日"))
    }

    @Test func controlWithoutValueGoesAndUnknownOnesStay() throws {
        let cell = "<w:tbl><w:tr><w:tc>" + control("number", "<w:p/>") + "</w:tc></w:tr></w:tbl>"
        let xml = try rendered(body: cell + control("logo", "<w:p>图</w:p>"))
        #expect(xml.contains("<w:tc><w:p/></w:tc>") && xml.contains("<w:p>图</w:p>"))
    }

    @Test func numbersOfControlsStandOnce() throws {
        let xml = try rendered(body: control("body", "<w:p/>"), Sample.mixed)
        #expect(xml.components(separatedBy: "<w:id w:val=\"7\"/>").count == 2)
        #expect(xml.components(separatedBy: "w:type=\"page\"").count == Sample.mixed.documents.count)
    }

    @Test(arguments: ["<w:p>", "<w:p></w:r>", "<w:p a=\"", "<!-- "])
    func damagedTemplateIsAnErrorThatNamesIt(_ body: String) throws {
        let error = #expect(throws: OpinionTemplates.Failure.self) { try rendered(body: body) }
        #expect(error?.description.contains("own.docx") == true)
    }
}
