import ArgumentParser
import NormReport
import NormReview
import NormServer

struct LSPCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lsp", abstract: "Serve an editor over standard input and output (language server protocol).")

    @Option(name: .customLong("lang"), help: "Language of the answers (default: what the editor asks for).")
    var language: ReportLanguage?

    @Flag(help: "Do not look for dossiers beside the documents.")
    var noDossier = false

    @OptionGroup var reading: ReadingOptions
    @OptionGroup var home: HomeOption

    func run() throws {
        let review = ReviewOptions(
            asOf: try reading.day(), level: reading.level, kind: reading.kind, useDossiers: !noDossier, encoding: .utf8)
        let server = LanguageServer(
            home: try home.locate(), options: DraftCheck.Options(review: review), language: language)
        if !server.run() { throw ExitCode.failure }
    }
}
