import NormReview
import Testing

@testable import NormReport

/// Each output as a whole. After a wanted change, write the files anew with `NORMCHECK_UPDATE_GOLDEN=1 swift test`.
@Suite struct GoldenTests {
    struct Case: CustomTestStringConvertible {
        let file: String
        let run: ReviewRun
        let format: ReportFormat
        var settings = ReportSettings()

        var testDescription: String { file }
    }

    static let cases = [
        Case(file: "terminal.zh.txt", run: Sample.mixed, format: .terminal),
        Case(
            file: "terminal.en.txt", run: Sample.mixed, format: .terminal, settings: ReportSettings(language: .english)),
        Case(file: "terminal.narrow.txt", run: Sample.single, format: .terminal, settings: ReportSettings(width: 48)),
        Case(file: "terminal.colour.txt", run: Sample.mixed, format: .terminal, settings: ReportSettings(colour: true)),
        Case(file: "opinion.zh.md", run: Sample.single, format: .markdown),
        Case(
            file: "opinion.en.md", run: Sample.single, format: .markdown, settings: ReportSettings(language: .english)),
        Case(file: "opinions.zh.md", run: Sample.mixed, format: .markdown),
        Case(
            file: "opinions.en.md", run: Sample.mixed, format: .markdown, settings: ReportSettings(language: .english)),
        Case(
            file: "office.zh.md", run: Sample.withMaterials, format: .markdown,
            settings: ReportSettings(opinion: Sample.office)),
        Case(
            file: "office.zh.html", run: Sample.withMaterials, format: .html,
            settings: ReportSettings(opinion: Sample.office)),
        Case(file: "opinions.en.html", run: Sample.mixed, format: .html, settings: ReportSettings(language: .english)),
        Case(file: "hostile.html", run: Hostile.run, format: .html, settings: ReportSettings(opinion: Hostile.office)),
        Case(file: "review.json", run: Sample.mixed, format: .json),
        Case(file: "hostile.txt", run: Hostile.run, format: .terminal),
        Case(file: "hostile.md", run: Hostile.run, format: .markdown),
        Case(file: "hostile.json", run: Hostile.run, format: .json),
    ]

    @Test(arguments: cases)
    func outputIsAsBefore(_ item: Case) throws {
        try Golden.expect(try Sample.text(item.format, item.run, item.settings), item.file)
    }
}
