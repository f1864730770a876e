import ArgumentParser
import NormReview

/// Which drafts are checked, and by which project files.
struct ProjectOptions: ParsableArguments {
    @Argument(help: ArgumentHelp("Documents and folders.", valueName: "file-or-folder"))
    var paths: [String]

    @Option(help: "The configuration, instead of the nearest normcheck.yml.")
    var config: String?

    @Flag(help: "Do not look for normcheck.yml.")
    var noConfig = false

    @Flag(help: "Do not look for dossiers beside the documents.")
    var noDossier = false

    @Option(help: "Documents reviewed at the same time (default: one a processor).")
    var jobs: Int?

    @OptionGroup var reading: ReadingOptions

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1.") }
        if noConfig && config != nil { throw ValidationError("--config and --no-config exclude each other.") }
    }

    func options(givesOpinion: Bool = false) throws -> DraftCheck.Options {
        var options = DraftCheck.Options(
            review: ReviewOptions(
                asOf: try reading.day(), level: reading.level, kind: reading.kind, useDossiers: !noDossier,
                encoding: reading.encoding, jobs: jobs ?? Processors.count,
                recordsMaterials: givesOpinion, limits: reading.limits,
                standardInput: try reading.standardInput(for: paths)))
        options.configuration = noConfig ? .none : config.map { .file($0) } ?? .nearest
        return options
    }

    /// A fault in rules, project files or repository is a fault of configuration.
    func check(_ options: DraftCheck.Options, _ home: HomeOption) throws -> ReviewRun {
        let home = try home.locate()
        do {
            var check = DraftCheck(home: home, options: options)
            return try check.run(paths)
        } catch {
            Output.complain("normcheck: \(error)")
            throw ExitCode.usage
        }
    }
}
