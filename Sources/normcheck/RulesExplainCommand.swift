import ArgumentParser

struct RulesExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Print a rule: what it finds, why, on what basis, with its examples.")

    @Argument(help: "Id of a rule, such as penalty/fine.")
    var id: String

    @OptionGroup var home: HomeOption

    func run() throws {
        let rules = try Engine(home: home.locate()).rules
        guard let lines = rules.explain(id) else {
            throw ValidationError.unknownRule(id, among: rules.summaries.map(\.id))
        }
        for line in lines { try Output.write(line + "\n") }
    }
}
