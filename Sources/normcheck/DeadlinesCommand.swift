import ArgumentParser
import NormReview
import NormText

/// `deadlines`
struct DeadlinesCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case table, json, ics
    }

    static let configuration = CommandConfiguration(
        commandName: "deadlines", abstract: "Lists what falls due when: filing, clean-up, end of validity.")

    @Argument(help: "Documents or folders; a dossier beside a document is read too.")
    var paths: [String]

    @Option(help: "table, json or ics (iCalendar).")
    var format: Format = .table

    @OptionGroup var options: ReadingOptions
    @OptionGroup var home: HomeOption

    func run() throws {
        let desk = try ProcedureDesk.open(home)
        let day = try options.day()
        let entries = DocumentFiles.find(paths)
        let found = desk.deadlines(for: entries.filter { $0.problem == nil }.map(\.path), asOf: day)
        let text =
            switch format {
            case .table: DeadlineTable.render(found.deadlines)
            case .json: try DeadlineJSON.render(found.deadlines, asOf: day)
            case .ics: DeadlineCalendar.render(found.deadlines, asOf: day)
            }
        try Output.write(text)
        let problems = entries.compactMap { entry in entry.problem.map { "\(entry.path): \($0)" } } + found.problems
        for problem in problems { Output.complain(problem) }
        if !problems.isEmpty { throw ExitCode.incomplete }
    }
}
