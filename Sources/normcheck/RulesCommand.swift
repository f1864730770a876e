import ArgumentParser

struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules", abstract: "List, explain, test and start rules.",
        subcommands: [
            RulesListCommand.self, RulesExplainCommand.self, RulesTestCommand.self, RulesNewCommand.self,
            RulesTermsCommand.self,
        ],
        defaultSubcommand: RulesListCommand.self)
}
