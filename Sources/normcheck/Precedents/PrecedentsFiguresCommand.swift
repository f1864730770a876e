import ArgumentParser
import FoundationEssentials
import NormReview
import NormScore

/// `precedents figures`
struct PrecedentsFiguresCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "figures", abstract: "Learns how clauses about legal figures read.",
        discussion: """
            A table (.tsv) holds a clause a line: the parameter that measures its figure, or - where none does; a tab; the \
            clause. In a folder of labelled documents every sound sentence with a figure is about another matter. The \
            titles and words of the parameters count too.
            """)

    @Argument(help: ArgumentHelp("Tables and folders of labelled documents.", valueName: "path"))
    var paths: [String]

    @Option(help: "The folder with the parameters.")
    var parameters: String = "Rules/parameters"

    @Option(help: "The file to write.")
    var out: String = "Corpus/precedents/figures"

    func run() throws {
        let figures = try Configured.load { try FigureCollection(parameters: parameters, paths: paths) }
        let index = figures.index
        let bytes = index.fileBytes
        try Data(bytes).write(to: URL(filePath: out), options: .atomic)
        let counts = "\(index.parameters.count) 个参数，\(figures.clauseCount) 条条文，\(index.otherCount) 条其他事项的条文"
        print("\(out)：\(counts)；\(bytes.count) 字节")
    }
}
