import ArgumentParser

@main
struct NormCheck: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "normcheck", abstract: "Reviews the legality of administrative normative documents (行政规范性文件).",
        subcommands: [LawCommand.self])
}
