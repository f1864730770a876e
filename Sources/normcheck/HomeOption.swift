import ArgumentParser
import NormReview

/// Where the rules and the law index lie.
struct HomeOption: ParsableArguments {
    @Option(name: .customLong("home"), help: "Folder that holds Rules/ and Corpus/.")
    var path: String?

    func locate() throws -> Home {
        do {
            return try Home.locate(named: path)
        } catch {
            Output.complain("normcheck: \(error)")
            throw ExitCode.usage
        }
    }
}
