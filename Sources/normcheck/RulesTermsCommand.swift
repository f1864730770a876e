import ArgumentParser

struct RulesTermsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "terms",
        abstract: "Print every term that the rules look for, one a line, to search texts by other means.")

    @OptionGroup var home: HomeOption

    func run() throws {
        for term in try Engine(home: home.locate()).rules.terms { try Output.write(term + "\n") }
    }
}
