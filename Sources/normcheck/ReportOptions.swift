import ArgumentParser
import NormReport
import NormReview

/// Which reports a command gives: one on standard output, and any number in files.
struct ReportOptions: ParsableArguments {
    @Option(help: "Format of standard output.")
    var format: ReportFormat?

    @Option(
        name: .customLong("report"),
        help: ArgumentHelp("Also write this report; may be given several times.", valueName: "FORMAT=FILE"))
    var files: [ReportFile] = []

    @Option(name: .customLong("lang"), help: "Language of the fixed words of the reports.")
    var language = ReportLanguage.chinese

    @Option(name: .customLong("color"), help: "Colours in the formats for a terminal.")
    var colour = ColourChoice.auto

    func validate() throws {
        if let format, !format.isText, Output.isTerminal {
            throw ValidationError("\(format.name) is no text for a terminal; use --report \(format.name)=FILE.")
        }
    }

    /// Writes the files, then standard output, there in `standard` format where the user named none.
    func write(_ run: ReviewRun, unlessNamed standard: ReportFormat) throws {
        for file in files {
            try Output.write(try render(file.format, run, colour: colour == .always), to: file.path)
        }
        let format = format ?? standard
        try Output.write(try render(format, run, colour: colour.isOn))
        if !format.tellsProblems { complainOfProblems(in: run) }
    }

    private func render(_ format: ReportFormat, _ run: ReviewRun, colour: Bool) throws -> [UInt8] {
        let settings = ReportSettings(language: language, width: Output.width, colour: colour)
        do {
            return try format.render(run, settings)
        } catch {
            Output.complain(VisibleText.of("normcheck: \(format.name): \(error)"))
            throw ExitCode.failure
        }
    }

    /// Where the report itself only says that a document is incomplete, a person is told why.
    private func complainOfProblems(in run: ReviewRun) {
        for document in run.documents {
            for problem in document.problems {
                Output.complain(VisibleText.of("normcheck: \(document.path): \(problem)"))
            }
        }
    }
}
