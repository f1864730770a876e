import ArgumentParser
import NormReport
import NormReview
import NormRules

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check drafts and print what is wrong, line by line.",
        discussion: """
            What the project says stands in normcheck.yml, normcheck.waivers.yml and normcheck.baseline.tsv, in the \
            folder of a draft or above it.

            Exit code: 0 clean; 1 findings at or above --fail-on; 2 usage or configuration; 3 something could not be \
            read or checked.
            """)

    @OptionGroup var project: ProjectOptions

    @Option(help: "The least severity that fails the check: error, warning, info, never.")
    var failOn = FailOn.error

    @Option(name: .customLong("diff"), help: "Only clauses changed since this version in git.")
    var base: String?

    @Option(help: "The baseline, instead of the nearest normcheck.baseline.tsv.")
    var baseline: String?

    @Flag(help: "Findings of the baseline that are gone are errors.")
    var strictBaseline = false

    @OptionGroup var reports: ReportOptions
    @OptionGroup var home: HomeOption

    func run() throws {
        var options = try project.options(givesOpinion: reports.givesOpinion)
        options.base = base
        options.isBaselineStrict = strictBaseline
        if let baseline { options.baseline = .file(baseline) }
        let run = try project.check(options, home)
        try reports.write(
            run, unlessNamed: .gnu, home: try home.locate(), configuration: options.configuration)
        let verdict = run.verdict(failOn: failOn.severity)
        if verdict != .clean { throw ExitCode(verdict.rawValue) }
    }
}
