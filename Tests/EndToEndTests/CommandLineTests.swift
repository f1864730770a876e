import Foundation
import Testing

/// What the command line does before and around the review.
@Suite struct CommandLineTests {
    @Test func version() throws {
        let outcome = try Program.run("--version")
        #expect(outcome.status == 0)
        #expect(outcome.output.split(separator: ".").count == 3)
    }

    @Test(arguments: [
        ["review"], ["review", "--format", "poem", "x.txt"], ["review", "--as-of", "2026-02-30", "x.txt"],
        ["review", "--level", "village", "x.txt"], ["review", "--kind", "poem", "x.txt"],
        ["review", "--encoding", "ebcdic", "x.txt"], ["review", "--jobs", "0", "x.txt"],
        ["review", "--color", "red", "x.txt"],
        ["review", "--dossier", "d.yml", "--no-dossier", "x.txt"], ["review", "--dossier", "d.yml", "x.txt", "y.txt"],
        ["rules", "explain", "none/such"], ["rules", "test", "none/such"], ["rules", "new", "Fee/Name"],
        ["rules", "new", "fee/../../x"], ["unknown"],
    ])
    func wrongUsageIsTwoAndExplained(_ arguments: [String]) throws {
        let outcome = try Program.launch(Program.folder.appending(path: "normcheck"), arguments)
        #expect(outcome.status == 2)
        #expect(outcome.output.isEmpty)
        #expect(!outcome.errors.isEmpty)
    }

    @Test func helpIsNoError() throws {
        for arguments in [["--help"], ["review", "--help"], ["rules", "--help"]] {
            let outcome = try Program.launch(Program.folder.appending(path: "normcheck"), arguments)
            #expect(outcome.status == 0)
            #expect(outcome.output.contains("USAGE"))
        }
    }

    @Test func homeWithoutRulesIsAFaultOfConfiguration() throws {
        try Program.withFolder { folder in
            for outcome in [
                try Program.run("rules", "list", "--home", folder.path),
                try Program.run("rules", "list", environment: ["NORMCHECK_HOME": folder.path]),
            ] {
                #expect(outcome.status == 2)
                #expect(outcome.errors.contains(folder.path))
            }
        }
    }

    @Test func newRuleIsWrittenOnceAndNeverOverwritten() throws {
        try Program.withFolder { home in
            try FileManager.default.createDirectory(
                at: home.appending(path: "Rules/rules"), withIntermediateDirectories: true)
            let first = try Program.run("rules", "new", "fee/parking-deposit", "--home", home.path)
            #expect(first.status == 0)
            let file = home.appending(path: "Rules/rules/fee/parking-deposit.yml")
            let text = try String(decoding: Data(contentsOf: file), as: UTF8.self)
            #expect(text.hasPrefix("id: fee/parking-deposit\n") && text.contains("category: FEE\n"))
            #expect(try Program.run("rules", "new", "fee/parking-deposit", "--home", home.path).status == 2)
        }
    }
}
