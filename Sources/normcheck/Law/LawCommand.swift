import ArgumentParser

/// `law`: the law index and what it says of documents.
struct LawCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "law", abstract: "The law index: acts, versions, articles, status, citations.",
        subcommands: [
            LawBuildCommand.self, LawShowCommand.self, LawSearchCommand.self, LawStatusCommand.self,
            LawImpactCommand.self, LawOrganCommand.self, LawMeasureCommand.self,
        ])
}
