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

    @Option(name: .customLong("lang"), help: "Language of everything but quotes and the titles of acts.")
    var language = ReportLanguage.chinese

    @Option(name: .customLong("color"), help: "Colours in the formats for a terminal.")
    var colour = ColourChoice.auto

    @Option(
        help: "YAML file with letterhead, number, reviewer and templates of the formal opinion; else normcheck.yml.")
    var opinionConfig: String?

    /// Whether a formal opinion is among the reports.
    var givesOpinion: Bool { (files.map(\.format) + [format].compactMap { $0 }).contains(where: \.isOpinion) }

    func validate() throws {
        if let format, !format.isText, Output.isTerminal {
            throw ValidationError("\(format.name) is no text for a terminal; use --report \(format.name)=FILE.")
        }
    }

    /// Writes the files, then standard output, there in `standard` format where the user named none.
    ///
    /// `home` holds the templates of the formal opinion; `configuration` is the one of the project.
    func write(
        _ run: ReviewRun, unlessNamed standard: ReportFormat, home: Home,
        configuration: DraftCheck.Choice = .nearest
    ) throws {
        let opinion = try opinionSettings(home, configuration, document: run.documents.first?.path)
        for file in files {
            let settings = settings(colour: colour == .always, opinion)
            try Output.write(try render(file.format, run, settings), to: file.path)
        }
        let format = format ?? standard
        try Output.write(try render(format, run, settings(colour: colour.isOn, opinion)))
        if !format.tellsProblems { complainOfProblems(in: run) }
    }

    private func settings(colour: Bool, _ opinion: OpinionSettings) -> ReportSettings {
        ReportSettings(language: language, width: Output.width, colour: colour, opinion: opinion)
    }

    /// A fault in the file is a fault of configuration.
    private func opinionSettings(
        _ home: Home, _ configuration: DraftCheck.Choice, document: String?
    ) throws -> OpinionSettings {
        do {
            var settings =
                try opinionConfig.map { try OpinionSettings.load($0) } ?? projectSettings(configuration, document)
            settings.templates.folder = home.templates
            return settings
        } catch {
            Output.complain(VisibleText.of("normcheck: \(error)"))
            throw ExitCode.usage
        }
    }

    private func projectSettings(_ configuration: DraftCheck.Choice, _ document: String?) throws -> OpinionSettings {
        guard givesOpinion, let document else { return OpinionSettings() }
        return switch configuration {
        case .nearest: try OpinionSettings.nearest(to: document)
        case .file(let path): try OpinionSettings.of(configuration: path)
        case .none: OpinionSettings()
        }
    }

    private func render(_ format: ReportFormat, _ run: ReviewRun, _ settings: ReportSettings) throws -> [UInt8] {
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
