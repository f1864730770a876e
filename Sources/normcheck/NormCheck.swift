import ArgumentParser
import NormReview

@main
struct NormCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "normcheck",
        abstract: "Reviews the legality of administrative normative documents (行政规范性文件).",
        version: Version.current,
        subcommands: [
            ReviewCommand.self, CheckCommand.self, BaselineCommand.self, ConfigCommand.self, LSPCommand.self,
            ExplainCommand.self, ConvertCommand.self, RulesCommand.self, LawCommand.self, DossierCommand.self,
            JurisdictionsCommand.self, DeadlinesCommand.self, EvaluateCommand.self, AuditCommand.self,
            WorkerCommand.self,
        ])

    static func main() {
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch {
            guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
            Output.complain(fullMessage(for: error))
            exit(withError: ExitCode.usage)
        }
    }
}

extension ExitCode {
    /// The command line or the configuration is wrong.
    static let usage = ExitCode(2)
    /// Something could not be read or checked.
    static let incomplete = ExitCode(3)
}
