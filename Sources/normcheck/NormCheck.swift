import ArgumentParser
import NormData
import NormReview

@main
struct NormCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "normcheck",
        abstract: "Reviews the legality of administrative normative documents (行政规范性文件).",
        version: Version.current,
        groupedSubcommands: [
            CommandGroup(name: "Review a document", subcommands: [ReviewCommand.self, DossierCommand.self]),
            CommandGroup(
                name: "Drafts in a repository or an editor",
                subcommands: [CheckCommand.self, BaselineCommand.self, ConfigCommand.self, LSPCommand.self]),
            CommandGroup(
                name: "A whole stock",
                subcommands: [AuditCommand.self, WorkerCommand.self, DeadlinesCommand.self]),
            CommandGroup(
                name: "The law and the rules",
                subcommands: [LawCommand.self, JurisdictionsCommand.self, RulesCommand.self, PrecedentsCommand.self]),
            CommandGroup(
                name: "How a document is read",
                subcommands: [ExplainCommand.self, ConvertCommand.self, EvaluateCommand.self]),
        ])

    /// A command that does not exist would be taken for an argument too many.
    private static func commandHint() -> String? {
        guard let word = CommandLine.arguments.dropFirst().first, !word.hasPrefix("-") else { return nil }
        let names = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
        guard !names.contains(word) else { return nil }
        let hint = Spelling.nearest(to: word, among: names).map { "; did you mean \($0)?" } ?? "."
        return "There is no command \(word)\(hint)"
    }

    static func main() {
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch {
            guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
            if let hint = commandHint() { Output.complain("Error: " + hint) }
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
