import ArgumentParser
import NormScore

/// `precedents measure`
struct PrecedentsMeasureCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "measure", abstract: "Tells how well clauses are judged by what was learnt from others.",
        discussion: "The clauses are cut into parts; each part is judged by what is learnt from all others.")

    @Argument(help: ArgumentHelp("Tables and folders of labelled documents.", valueName: "path"))
    var paths: [String]

    @Option(help: "Number of parts.")
    var parts: Int = 5

    func validate() throws {
        if !(2...100).contains(parts) { throw ValidationError("--parts is from 2 to 100.") }
    }

    func run() throws {
        let precedents = try Configured.load { try PrecedentCollection(paths: paths).precedents }
        let measure = PrecedentMeasure(precedents, learner: PrecedentLearner(), parts: parts)
        print("\(precedents.count) 条，分 \(parts) 份")
        print("得分不低于\t有问题者指出\t类别正确\t无问题者指出")
        for row in measure.rows {
            print(row.cells.joined(separator: "\t"))
        }
    }
}
