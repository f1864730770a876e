import ArgumentParser
import NormReport

struct RulesListCommand: ParsableCommand {
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case terminal, json
    }

    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the rules.")

    @Option(help: "Output format.")
    var format = Format.terminal

    @Option(name: .customLong("lang"), help: "Language of the titles.")
    var language = ReportLanguage.chinese

    @OptionGroup var home: HomeOption

    func run() throws {
        let rules = try Engine(home: home.locate()).rules.summaries
        switch format {
        case .json: try Output.write(json(rules))
        case .terminal: try Output.write(rules.map { line(for: $0) + "\n" }.joined())
        }
    }

    private func line(for rule: RuleSummary) -> String {
        let title = language == .chinese ? rule.title : rule.titleEN
        return [rule.id, rule.category.rawValue, rule.severity.rawValue, title].joined(separator: "\t")
    }

    private func json(_ rules: [RuleSummary]) -> String {
        var writer = JSONWriter()
        writer.array(rules) { writer, rule in
            writer.object { writer in
                writer.key("id", rule.id)
                writer.key("title", rule.title)
                writer.key("titleEN", rule.titleEN)
                writer.key("category", rule.category.rawValue)
                writer.key("severity", rule.severity.rawValue)
                writer.key("confidence", rule.confidence.rawValue)
            }
        }
        writer.endLine()
        return writer.text
    }
}
