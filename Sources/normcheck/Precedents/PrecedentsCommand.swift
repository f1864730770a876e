import ArgumentParser

/// `precedents`: the judged clauses that documents are held against.
struct PrecedentsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "precedents", abstract: "Judged clauses: learn from them, measure what is learnt.",
        subcommands: [PrecedentsLearnCommand.self, PrecedentsMeasureCommand.self, PrecedentsFiguresCommand.self])
}
