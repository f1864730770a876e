import ArgumentParser
import NormLaw

/// `law search`
struct LawSearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Lists the acts whose title holds all words.")

    @Argument(help: "Words of the title.")
    var words: [String]

    @OptionGroup var law: LawOptions

    func run() throws {
        let index = try law.loadIndex()
        let date = try law.date()
        let found = index.search(words)
        for act in found { print("\(act.title)\t\(act.rank.name)\t\(act.status(asOf: date))") }
        if found.isEmpty { throw ExitCode.failure }
    }
}
