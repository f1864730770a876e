import ArgumentParser

/// `precedents weigh`
struct PrecedentsWeighCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "weigh", abstract: "Tells how a clause reads beside judged clauses.",
        discussion: """
            A line for each clause: the category with the highest score, the words that speak most for it, and all scores; \
            above 0 a clause is more like the problems, below 0 more like the sound ones.
            """)

    @Argument(help: ArgumentHelp("Clauses; - reads one a line from standard input.", valueName: "clause"))
    var clauses: [String]

    @OptionGroup var home: HomeOption

    func run() throws {
        let engine = try Engine(home: home.locate())
        for clause in clauses {
            if clause == "-" {
                while let line = readLine() { tell(engine, line) }
            } else {
                tell(engine, clause)
            }
        }
    }

    private func tell(_ engine: Engine, _ clause: String) {
        let weighed = engine.weigh(clause)
        let scores = weighed.scores.map { "\($0.category.rawValue) \(($0.score * 100).rounded() / 100)" }
        let cells = [scores.first ?? "", weighed.words.joined(separator: "、"), scores.joined(separator: "，")]
        print(cells.joined(separator: "\t"))
    }
}
