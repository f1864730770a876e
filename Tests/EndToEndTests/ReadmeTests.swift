import Foundation
import Testing

/// The commands of the README files do what the files say.
@Suite struct ReadmeTests {
    @Test(arguments: ["README.md", "README.zh-CN.md"])
    func commandsEndAsTheySay(_ file: String) throws {
        let script = Program.repository.appending(path: ".ci/readme-commands")
        let outcome = try Program.launch(
            script, [file, "make review", "make test", "export PATH=\"$PWD/.build/release:$PATH\""],
            environment: ["NORMCHECK_BIN": Program.folder.path])
        #expect(outcome.status == 0, "\(outcome.errors)")
    }

    @Test func readmeNamesEveryOption() throws {
        let help = try Program.run("review", "--help").output
        let readme = try String(
            decoding: Data(contentsOf: Program.repository.appending(path: "README.md")), as: UTF8.self)
        let options = help.split { !($0.isLetter || $0 == "-") }.filter { $0.hasPrefix("--") && $0.count > 2 }
        #expect(options.count > 8)
        for option in Set(options).subtracting(["--help", "--version"]) {
            #expect(readme.contains(option), "\(option)")
        }
    }
}
