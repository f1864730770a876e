import ArgumentParser
import NormAudit
import NormReview

struct WorkerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "worker", abstract: "Review tasks that come on standard input, for engines such as Apache Spark.",
        discussion: """
            Each line of standard input is a JSON object with the path of a document, or with its path and text, and \
            optionally an id. For each, one line comes on standard output, in the same order: path, id, key, record and \
            document, or path, id and error. `normcheck audit --results` makes the catalogue of such lines.
            """)

    @Flag(help: "Do not look for dossiers beside the documents.")
    var noDossier = false

    @OptionGroup var reading: ReadingOptions

    @OptionGroup var home: HomeOption

    func run() throws {
        let home = try self.home.locate()
        let options = try reading.options(useDossiers: !noDossier, jobs: 1)
        let worker = try Configured.load { try Worker(reviewer: Reviewer(home: home), home: home, options: options) }
        let input = InputLines()
        while let line = try input.next() {
            if line.allSatisfy({ $0 <= 0x20 }) { continue }
            try Output.write(worker.answer(line))
        }
    }
}
