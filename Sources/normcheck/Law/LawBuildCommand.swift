import ArgumentParser
import FoundationEssentials
import NormLaw

/// `law build`
struct LawBuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build", abstract: "Builds the law index from a folder of texts.")

    @Argument(help: "The folder of texts, with index.tsv, repeals.tsv, newer-versions.tsv where they exist.")
    var texts: String

    @Option(help: "The index file to write.")
    var out: String = "Corpus/law/law.index"

    @Option(help: "The file of norms to write.")
    var norms: String = "Corpus/law/norms.index"

    @Option(help: "The table of moved articles to write.")
    var moved: String = "Corpus/law/moved-articles.tsv"

    @Option(help: "The folder with supplement.tsv, aliases.tsv and completeness.tsv.")
    var facts: String = "Corpus/law"

    func run() throws {
        let output = LawIndexBuilder.build(folder: texts, facts: facts)
        try Data(output.bytes).write(to: URL(filePath: out), options: .atomic)
        try Data(output.norms).write(to: URL(filePath: norms), options: .atomic)
        try Data(output.moved).write(to: URL(filePath: moved), options: .atomic)
        for problem in output.problems { printError("\(problem)") }
        print(
            "\(out)：\(output.textCount) 个文本，\(output.actCount) 部法规，\(output.bytes.count) 字节；\(norms)：\(output.norms.count) 字节"
        )
        if !output.problems.isEmpty { throw ExitCode(3) }
    }
}
