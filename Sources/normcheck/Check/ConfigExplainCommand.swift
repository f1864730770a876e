import ArgumentParser
import NormReport
import NormReview

struct ConfigExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Print every value that counts for a document, and where it comes from.")

    @Argument(help: "The document.")
    var file: String

    @Option(help: "The configuration, instead of the nearest normcheck.yml.")
    var config: String?

    @Option(name: .customLong("lang"), help: "Language of the output.")
    var language = ReportLanguage.chinese

    @OptionGroup var reading: ReadingOptions
    @OptionGroup var home: HomeOption

    func run() throws {
        let home = try home.locate()
        var options = DraftCheck.Options(
            review: ReviewOptions(
                asOf: try reading.day(), level: reading.level, kind: reading.kind, encoding: reading.encoding,
                limits: reading.limits))
        if let config { options.configuration = .file(config) }
        do {
            let values = try ConfigurationExplanation.values(for: file, home: home, options: options)
            try Output.write(ConfigurationListing.text(of: values, language: language))
        } catch let error as ExitCode {
            throw error
        } catch {
            Output.complain("normcheck: \(error)")
            throw ExitCode.usage
        }
    }
}
