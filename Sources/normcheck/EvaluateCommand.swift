import ArgumentParser
import FoundationEssentials
import NormReview
import NormScore

struct EvaluateCommand: ParsableCommand {
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case terminal, markdown, json
    }

    static let configuration = CommandConfiguration(
        commandName: "evaluate", abstract: "Score the review of labelled documents.",
        discussion: """
            A folder holds documents and labels*.jsonl, one JSON object a line: file, category, article, quote or field, \
            severity, why, optional, also; {"file": …, "clean": true} for a document without problems, with \
            "normative": false for one that is no normative document.

            Exit code: 0 scored; 1 with --compare, something was lost or newly raised; 2 usage, or labels that cannot be \
            read; 3 a document could not be read.
            """)

    @Argument(help: ArgumentHelp("Folders of labelled documents.", valueName: "folder"))
    var folders: [String]

    @Option(help: ArgumentHelp("Use only this label file (one folder).", valueName: "file"))
    var labels: String?

    @Option(help: ArgumentHelp("Keep the score in this file.", valueName: "file"))
    var save: String?

    @Option(help: ArgumentHelp("Tell what was gained and lost against this kept score.", valueName: "file"))
    var compare: String?

    @Flag(name: .shortAndLong, help: "Also list rules, misses and false alarms.")
    var verbose = false

    @Option(help: "Output format.")
    var format = Format.terminal

    @OptionGroup var reading: ReadingOptions
    @OptionGroup var home: HomeOption

    func validate() throws {
        if labels != nil && folders.count > 1 { throw ValidationError("--labels belongs to one folder.") }
    }

    func run() throws {
        let engine = try Engine(home: home.locate())
        let options = ReviewOptions(asOf: try reading.day(), level: reading.level, kind: reading.kind)
        var scores: [Score] = []
        var isComplete = true
        for folder in try folders.map(labelled) {
            let run = engine.review(DocumentFiles.find(folder.files), options: options)
            for document in run.documents where !document.complete {
                isComplete = false
                for problem in document.problems { Output.complain("normcheck: \(document.path): \(problem)") }
            }
            scores.append(try Scorer(folder: folder).score(run))
        }
        guard let score = Score.joined(scores) else { return }
        try report(score)
        if !isComplete { throw ExitCode.incomplete }
    }

    private func labelled(_ path: String) throws -> LabelledFolder {
        try Configured.load { try LabelledFolder(path: path, labels: labels) }
    }

    private func report(_ score: Score) throws {
        let now = StoredScore(score)
        let comparison = try compare.map { path in
            ScoreComparison(from: try Configured.load { try StoredScore(path: path) }, to: now)
        }
        let report = ScoreReport(score, comparison: comparison)
        switch format {
        case .terminal: try Output.write(report.text(verbose: verbose))
        case .markdown: try Output.write(report.markdown)
        case .json: try Output.write(report.json)
        }
        if let save { try Data(now.json.utf8).write(to: URL(filePath: save), options: .atomic) }
        if comparison?.isWorse == true { throw ExitCode.failure }
    }
}
