import Foundation
import Testing

/// One document gives the same findings in every format.
@Suite struct FormatMatrixTests {
    private static let missing = ["soffice", "pandoc", "wkhtmltopdf", "pdftotext"].filter { program in
        (try? Program.launch(URL(filePath: "/usr/bin/env"), ["which", program]))?.status != 0
    }

    /// Thirteen labelled documents; what differs is printed.
    private func compare(_ options: [String]) throws {
        let own = Program.repository.appending(path: ".build/python/bin/python")
        try Program.withFolder { folder in
            let outcome = try Program.launch(
                FileManager.default.fileExists(atPath: own.path) ? own : URL(filePath: "/usr/bin/python3"),
                ["-B", "Tests/Corpus/format_matrix.py"] + options
                    + [Program.folder.appending(path: "normcheck").path, folder.path])
            #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
            #expect(outcome.output.contains("ofd          13 of 13"))
        }
    }

    @Test func formatsMadeByHand() throws { try compare(["--by-hand"]) }

    @Test(.enabled(if: missing.isEmpty, "not installed: \(missing.joined(separator: ", "))"))
    func formatsMadeByOtherPrograms() throws { try compare([]) }
}
