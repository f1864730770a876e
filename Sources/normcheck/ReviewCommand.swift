import ArgumentParser
import NormReport
import NormReview

struct ReviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review", abstract: "Review documents and print the opinion.",
        discussion: """
            Folders and archives (.zip, .tar.gz) stand for the documents in them, - for standard input. A dossier named \
            NAME.dossier.yml beside NAME.docx is taken by itself.

            Exit code: 0 everything was reviewed, whatever was found; 2 usage or configuration; 3 something could not \
            be read or checked.
            """)

    @Argument(help: ArgumentHelp("Documents and folders.", valueName: "file-or-folder"))
    var paths: [String]

    @Option(help: "Dossier of the one document reviewed.")
    var dossier: String?

    @Flag(help: "Do not look for dossiers beside the documents.")
    var noDossier = false

    @Option(help: "A folder of law texts: conflicts show the words of the article.")
    var lawTexts: String?

    @OptionGroup var reading: ReadingOptions

    @Option(help: "Documents reviewed at the same time (default: one a processor).")
    var jobs: Int?

    @OptionGroup var reports: ReportOptions

    @OptionGroup var annotation: AnnotationOptions

    @Flag(help: ArgumentHelp("Tell the time of each stage on standard error.", visibility: .hidden))
    var timings = false

    @OptionGroup var home: HomeOption

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1.") }
        if noDossier && dossier != nil { throw ValidationError("--dossier and --no-dossier exclude each other.") }
    }

    func run() throws {
        let input = try reading.standardInput(for: paths)
        let entries = DocumentFiles.find(paths, limits: reading.limits, standardInput: input?.name)
        if dossier != nil && entries.count > 1 {
            throw ValidationError("--dossier belongs to one document, but \(entries.count) are to be reviewed.")
        }
        if annotation.path != nil && entries.count > 1 {
            throw ValidationError("--annotate belongs to one document, but \(entries.count) are to be reviewed.")
        }
        let home = try home.locate()
        let engine = try Engine(home: home)
        let times = timings ? StageTimes() : nil
        var options = try self.options(input)
        options.times = times
        let run = engine.review(entries, options: options)
        try annotation.write(run, engine: engine, options: options, language: reports.language, home: home)
        try times.measure(.report) { try reports.write(run, unlessNamed: .terminal, home: home) }
        tell(times)
        tellRemarks(of: run)
        if run.documents.contains(where: { !$0.complete }) { throw ExitCode.incomplete }
    }

    /// One line a stage: `timing`, its name, seconds.
    private func tell(_ times: StageTimes?) {
        for (stage, seconds) in times?.seconds ?? [] {
            Output.complain("timing\t\(stage.rawValue)\t\(seconds)")
        }
    }

    private func options(_ input: StandardInput?) throws -> ReviewOptions {
        ReviewOptions(
            asOf: try reading.day(), level: reading.level, kind: reading.kind, useDossiers: !noDossier,
            dossierPath: dossier, encoding: reading.encoding, jobs: jobs ?? Processors.count,
            recordsMaterials: reports.givesOpinion, limits: reading.limits, standardInput: input,
            lawTexts: lawTexts)
    }

    /// Tracked changes, repaired damage and the like: no output format has a place for them.
    private func tellRemarks(of run: ReviewRun) {
        for document in run.documents {
            for remark in document.remarks {
                Output.complain(VisibleText.of("normcheck: \(document.path): 提示：\(remark)"))
            }
        }
    }
}
