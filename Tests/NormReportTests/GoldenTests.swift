import Foundation
import NormReview
import Testing

@testable import NormReport

/// Each output as a whole. After a wanted change, write the files anew with `NORMCHECK_UPDATE_GOLDEN=1 swift test`.
@Suite struct GoldenTests {
    struct Case: CustomTestStringConvertible {
        let file: String
        let run: ReviewRun
        let report: Report

        var testDescription: String { file }
    }

    static let cases = [
        Case(file: "terminal.zh.txt", run: Sample.mixed, report: Report(format: .terminal)),
        Case(file: "terminal.en.txt", run: Sample.mixed, report: Report(format: .terminal, language: .english)),
        Case(file: "terminal.narrow.txt", run: Sample.single, report: Report(format: .terminal, width: 48)),
        Case(file: "terminal.colour.txt", run: Sample.mixed, report: Report(format: .terminal, colour: true)),
        Case(file: "opinion.zh.md", run: Sample.single, report: Report(format: .markdown)),
        Case(file: "opinion.en.md", run: Sample.single, report: Report(format: .markdown, language: .english)),
        Case(file: "opinions.zh.md", run: Sample.mixed, report: Report(format: .markdown)),
        Case(file: "opinions.en.md", run: Sample.mixed, report: Report(format: .markdown, language: .english)),
        Case(file: "review.json", run: Sample.mixed, report: Report(format: .json)),
        Case(file: "hostile.txt", run: Hostile.run, report: Report(format: .terminal)),
        Case(file: "hostile.md", run: Hostile.run, report: Report(format: .markdown)),
        Case(file: "hostile.json", run: Hostile.run, report: Report(format: .json)),
    ]

    @Test(arguments: cases)
    func outputIsAsBefore(_ item: Case) throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")
        let golden = folder.appending(path: item.file)
        let text = item.report.render(item.run)
        if ProcessInfo.processInfo.environment["NORMCHECK_UPDATE_GOLDEN"] != nil {
            try Data(text.utf8).write(to: golden)
        }
        let expected = try String(decoding: Data(contentsOf: golden), as: UTF8.self)
        #expect(text == expected)
    }
}
