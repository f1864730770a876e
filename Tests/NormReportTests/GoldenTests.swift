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

    private static let english = ReportSettings(language: .english)

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
        Case(file: "check.zh.gnu", run: Sample.checked, format: .gnu),
        Case(file: "check.en.gnu", run: Sample.checked, format: .gnu, settings: english),
        Case(file: "check.zh.sarif", run: Sample.checked, format: .sarif),
        Case(file: "check.en.sarif", run: Sample.checked, format: .sarif, settings: english),
        Case(file: "check.zh.junit.xml", run: Sample.checked, format: .junit),
        Case(file: "check.en.junit.xml", run: Sample.checked, format: .junit, settings: english),
        Case(file: "check.zh.github", run: Sample.checked, format: .github),
        Case(file: "check.en.github", run: Sample.checked, format: .github, settings: english),
        Case(file: "check.zh.gitlab.json", run: Sample.checked, format: .gitlab),
        Case(file: "check.en.gitlab.json", run: Sample.checked, format: .gitlab, settings: english),
        Case(file: "check.zh.csv", run: Sample.checked, format: .csv),
        Case(file: "check.en.csv", run: Sample.checked, format: .csv, settings: english),
        Case(file: "check.zh.summary.md", run: Sample.checked, format: .summary),
        Case(file: "check.en.summary.md", run: Sample.checked, format: .summary, settings: english),
        Case(file: "hostile.gnu", run: Hostile.run, format: .gnu),
        Case(file: "hostile.sarif", run: Hostile.run, format: .sarif),
        Case(file: "hostile.junit.xml", run: Hostile.run, format: .junit),
        Case(file: "hostile.github", run: Hostile.run, format: .github),
        Case(file: "hostile.gitlab.json", run: Hostile.run, format: .gitlab),
        Case(file: "hostile.csv", run: Hostile.run, format: .csv),
        Case(file: "hostile.summary.md", run: Hostile.run, format: .summary),
        Case(file: "hostile.txt", run: Hostile.run, format: .terminal),
        Case(file: "hostile.md", run: Hostile.run, format: .markdown),
        Case(file: "hostile.json", run: Hostile.run, format: .json),
    ]

    @Test(arguments: cases)
    func outputIsAsBefore(_ item: Case) throws {
        try Golden.expect(try Sample.text(item.format, item.run, item.settings), item.file)
    }
}
