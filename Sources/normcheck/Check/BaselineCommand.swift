import ArgumentParser
import NormReview

struct BaselineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "baseline",
        abstract: "Write down the findings that are there, so that `check` reports only new ones.",
        discussion: """
            The baseline holds fingerprints, which survive moved lines and renumbered articles. Waived findings, and \
            those of rules that may not be silenced, are left out.
            """)

    @OptionGroup var project: ProjectOptions

    @Option(help: "The file to write.")
    var output = ProjectFiles.baseline

    @OptionGroup var home: HomeOption

    func run() throws {
        var options = try project.options()
        options.baseline = .none
        let run = try project.check(options, home)
        for document in run.documents {
            for problem in document.problems { Output.complain("\(document.path): \(problem)") }
        }
        let text = Baseline.text(of: run, beside: output)
        try Output.write(Array(text.utf8), to: output)
        // The first line names the columns.
        Output.complain("\(output)：记下已知问题 \(max(0, text.utf8.count { $0 == 0x0A } - 1)) 条")
        if run.documents.contains(where: { !$0.complete }) { throw ExitCode.incomplete }
    }
}
