import ArgumentParser

/// `jurisdictions`
struct JurisdictionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "jurisdictions", abstract: "Shows the regions and the rules that hold there for making documents.",
        subcommands: [JurisdictionsListCommand.self, JurisdictionsShowCommand.self],
        defaultSubcommand: JurisdictionsListCommand.self)
}
