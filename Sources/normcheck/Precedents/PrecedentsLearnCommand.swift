import ArgumentParser
import FoundationEssentials
import NormReview
import NormScore

/// `precedents learn`
struct PrecedentsLearnCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "learn", abstract: "Learns from judged clauses what speaks for and against a problem.",
        discussion: """
            A table (.tsv) holds a clause a line: the categories by which a review may name its problem, separated by \
            commas, or CLEAN; a tab; the clause. In a folder of labelled documents every sentence is a clause.
            """)

    @Argument(help: ArgumentHelp("Tables and folders of labelled documents.", valueName: "path"))
    var paths: [String]

    @Option(help: "The file to write.")
    var out: String = "Corpus/precedents/weights"

    func run() throws {
        let collection = try Configured.load { try PrecedentCollection(paths: paths) }
        let precedents = collection.precedents
        let weights = PrecedentLearner().weights(precedents, source: collection.digest)
        let bytes = weights.fileBytes
        try Data(bytes).write(to: URL(filePath: out), options: .atomic)
        let problems = precedents.count { !$0.categories.isEmpty }
        print("\(out)：\(precedents.count) 条已审条文，其中 \(problems) 条有问题；\(bytes.count) 字节")
    }
}
