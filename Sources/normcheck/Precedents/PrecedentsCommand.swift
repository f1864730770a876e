import ArgumentParser

/// `precedents`: the judged clauses that documents are held against.
struct PrecedentsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "precedents", abstract: "Judged clauses: weigh a clause, learn, measure.",
        subcommands: [
            PrecedentsWeighCommand.self, PrecedentsLearnCommand.self, PrecedentsMeasureCommand.self,
            PrecedentsFiguresCommand.self,
        ])
}
