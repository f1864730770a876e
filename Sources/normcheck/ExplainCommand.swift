import ArgumentParser
import NormReport
import NormReview

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Print the statements read in a document, to see why a rule does or does not fire.")

    @Argument(help: "The document.")
    var file: String

    @OptionGroup var reading: ReadingOptions
    @OptionGroup var home: HomeOption

    func run() throws {
        let input = try reading.standardInput(for: [file])
        let file = input?.name ?? file
        let options = ReviewOptions(
            asOf: try reading.day(), level: reading.level, kind: reading.kind, useDossiers: false, dossierPath: nil,
            encoding: reading.encoding, jobs: 1, limits: reading.limits,
            standardInput: input)
        let explanation = try Engine(home: home.locate()).explain(file, options: options)
        for line in explanation.lines { try Output.write(VisibleText.of(line) + "\n") }
        for problem in explanation.problems { Output.complain(VisibleText.of("normcheck: \(file): \(problem)")) }
        if !explanation.problems.isEmpty { throw ExitCode.incomplete }
    }
}
