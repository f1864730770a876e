import ArgumentParser

struct RulesTestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test", abstract: "Run the examples that stand in the rules.",
        discussion: "Exit code: 0 every example came out as the rule says, 1 some did not, 2 usage or configuration.")

    @Argument(help: "Id of a rule; all rules where it is left out.")
    var id: String?

    @OptionGroup var home: HomeOption

    func run() throws {
        let rules = try Engine(home: home.locate()).rules
        guard let result = rules.test(id) else {
            throw ValidationError.unknownRule(id ?? "", among: rules.summaries.map(\.id))
        }
        for failure in result.failures { try Output.write(failure + "\n") }
        try Output.write("规则 \(result.rules) 条，例句 \(result.examples) 个，失败 \(result.failures.count) 个\n")
        if !result.failures.isEmpty { throw ExitCode.failure }
    }
}
