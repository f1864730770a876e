import Foundation
import Testing

/// What needs a peer of its own: a client of the language server, readers of schemas, the runners of pipelines.
@Suite struct PythonTests {
    @Test(arguments: ["test_lsp.py", "test_pipeline.py", "test_schemas.py"])
    func passes(_ file: String) throws {
        let python = Program.repository.appending(path: ".build/python/bin/python")
        try #require(
            FileManager.default.fileExists(atPath: python.path), "run .ci/python first: it installs the peers")
        let outcome = try Program.launch(
            python, ["-B", "-m", "pytest", "-q", "-p", "no:cacheprovider", "Tests/EndToEndTests/Python/\(file)"],
            environment: ["NORMCHECK_BIN": Program.folder.path])
        #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
    }
}
