import ArgumentParser
import Glibc
import NormAudit
import NormReview

struct AuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "Review a whole stock of documents and write the clean-up catalogue.",
        discussion: """
            Writes catalogue.xlsx, catalogue.csv, catalogue.md, notice.md, documents.ndjson, dashboard.html and opinions/ \
            into the folder of --out. Reviews are kept in the store, so that a later run, or one after a crash, reviews \
            only what is new or changed. Several audits may use one store at the same time.

            Exit code: 0 everything was reviewed, whatever was found; 1 an output or the store could not be written; \
            2 usage or configuration; 3 some documents could not be read or checked, the rest is in the catalogue.
            """)

    @Argument(help: ArgumentHelp("Documents and folders.", valueName: "folder"))
    var paths: [String] = []

    @Option(help: ArgumentHelp("Folder of the outputs.", valueName: "folder"))
    var out: String

    @Option(
        help: ArgumentHelp(
            "Database of the reviews (default: reviews.sqlite in the folder of --out).", valueName: "file"))
    var store: String?

    @Option(
        help: ArgumentHelp(
            "Take the results of workers from this file instead of reviewing; may be given several times.",
            valueName: "file"))
    var results: [String] = []

    @Flag(help: "Do not look for dossiers beside the documents.")
    var noDossier = false

    @OptionGroup var reading: ReadingOptions

    @Option(help: "Documents reviewed at the same time (default: one a processor).")
    var jobs: Int?

    @OptionGroup var home: HomeOption

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1.") }
        if paths.isEmpty == results.isEmpty {
            throw ValidationError("Name documents or folders, or --results, and not both.")
        }
    }

    func run() throws {
        let home = try self.home.locate()
        let options = AuditOptions(
            source: results.isEmpty ? .files(DocumentFiles.find(paths, limits: reading.limits)) : .results(results),
            out: out, store: store,
            review: try reading.options(useDossiers: !noDossier, jobs: jobs))
        // A full disk is told by the failing write, not by a signal.
        signal(SIGXFSZ, SIG_IGN)
        let display = ProgressDisplay()
        let audit = try Configured.load {
            try Audit(reviewer: Reviewer(home: home), home: home, options: options) { display.show($0) }
        }
        do {
            let outcome = try audit.run()
            display.end()
            try Output.write(summary(outcome))
            if outcome.incomplete > 0 { throw ExitCode.incomplete }
        } catch let error as AuditError {
            display.end()
            Output.complain("normcheck: \(error)")
            throw ExitCode.failure
        }
    }

    private func summary(_ outcome: AuditOutcome) -> String {
        let proposals = outcome.proposals.map { "\($0.name) \($0.count)" }.joined(separator: "，")
        let work = outcome.isUnchanged ? "没有变化，输出保持原样" : "本次审核 \(outcome.reviewed) 件"
        return "共 \(outcome.documents) 件（\(work)）：\(proposals)\n输出：\(out)\n"
    }
}
