import ArgumentParser

struct ConfigCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config", abstract: "Show what a configuration means.",
        subcommands: [ConfigExplainCommand.self])
}
