import Foundation
import Testing

/// The drafter's own file comes back with the findings in it, and nothing else in it is changed.
@Suite struct AnnotationTests {
    private static let python = Program.repository.appending(path: ".build/python/bin/python")
    private static let office = ["/usr/bin/soffice", "/usr/bin/libreoffice"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }
    private var program: URL { Program.folder.appending(path: "normcheck") }

    static var hasPython: Bool { FileManager.default.isExecutableFile(atPath: python.path) }
    static var hasOffice: Bool { hasPython && office != nil }

    private func script(_ name: String, _ arguments: String...) throws -> Program.Outcome {
        let file = Program.repository.appending(path: "Tests/EndToEndTests/Python/\(name).py").path
        return try Program.launch(AnnotationTests.python, [file] + arguments)
    }

    /// A Word draft of a sample and its annotated form.
    private func annotate(_ sample: String, in folder: URL, _ options: String...) throws -> (draft: String, out: String)
    {
        let draft = folder.appending(path: "draft.docx").path
        let out = folder.appending(path: "out.docx").path
        let made = try script(
            "make_draft", Program.repository.appending(path: "Corpus/samples/\(sample).txt").path, draft)
        try #require(made.status == 0, "\(made.errors)")
        let outcome = try Program.launch(
            program, ["review", "--as-of", "2026-11-01", draft, "--annotate", out] + options)
        #expect(outcome.status == 0, "\(outcome.errors)")
        return (draft, out)
    }

    @Test(
        .enabled(if: hasPython, "needs .build/python: run .ci/python"),
        arguments: ["county-night-market", "city-appearance", "city-elderly-canteens", "city-scooter-parking"])
    func onlyMarksAreAdded(_ sample: String) throws {
        try Program.withFolder { folder in
            let plain = try annotate(sample, in: folder)
            let check = try script("word_round_trip", plain.draft, plain.out)
            #expect(check.status == 0 && check.output.contains("changes 0"), "\(check.output)\(check.errors)")
            let suggesting = try annotate(sample, in: folder, "--suggest")
            let changed = try script("word_round_trip", suggesting.draft, suggesting.out)
            #expect(changed.status == 0 && !changed.output.contains("comments 0"), "\(changed.output)\(changed.errors)")
            // 清府规[2026]7号
            #expect(!changed.output.contains("changes 0"), "\(changed.output)")
        }
    }

    @Test(.enabled(if: hasOffice, "needs libreoffice-writer and .build/python"))
    func wordProcessorOpensItAndKeepsTheComments() throws {
        try Program.withFolder { folder in
            let out = try annotate("county-night-market", in: folder, "--suggest").out
            let profile = "-env:UserInstallation=file://\(folder.path)/profile"
            let opened = folder.appending(path: "opened")
            let office = URL(filePath: try #require(AnnotationTests.office))
            let outcome = try Program.launch(
                office, [profile, "--headless", "--convert-to", "docx", "--outdir", opened.path, out])
            #expect(outcome.status == 0, "\(outcome.errors)")
            let count = "import docx,sys; print(*[len(list(docx.Document(p).comments)) for p in sys.argv[1:]])"
            let counts = try Program.launch(AnnotationTests.python, ["-c", count, out, opened.path + "/out.docx"])
            let numbers = counts.output.split(separator: " ").map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
            #expect(numbers.count == 2 && numbers.first == numbers.last && numbers.first != "0", "\(counts.output)")
        }
    }

    @Test(.enabled(if: hasPython, "needs .build/python: run .ci/python"))
    func opinionOpensInPythonDocx() throws {
        try Program.withFolder { folder in
            let out = folder.appending(path: "opinion.docx").path
            #expect(try Program.run("review", "--report", "docx=\(out)", Program.sample).status == 0)
            let read =
                "import docx,sys; d = docx.Document(sys.argv[1]); print(len(d.tables), d.sections[0].page_width.mm)"
            let outcome = try Program.launch(AnnotationTests.python, ["-c", read, out])
            #expect(outcome.status == 0 && outcome.output.contains("210"), "\(outcome.output)\(outcome.errors)")
        }
    }

    /// A missing office program is told by name; the reports that need none are still written.
    @Test func opinionAsPDF() throws {
        try Program.withFolder { folder in
            let (pdf, html) = (folder.appending(path: "opinion.pdf"), folder.appending(path: "opinion.html"))
            let arguments = ["--report", "html=\(html.path)", "--report", "pdf=\(pdf.path)", Program.sample]
            let outcome = try Program.launch(program, ["review"] + arguments)
            #expect(FileManager.default.fileExists(atPath: html.path))
            if AnnotationTests.office == nil {
                #expect(outcome.status != 0 && outcome.errors.contains("LibreOffice"))
            } else {
                #expect(outcome.status == 0, "\(outcome.errors)")
                #expect(try Data(contentsOf: pdf).starts(with: Array("%PDF".utf8)))
            }
        }
    }

    @Test func pageShowsEachFindingInPlace() throws {
        try Program.withFolder { folder in
            let out = folder.appending(path: "view.html")
            let outcome = try Program.run("review", "--format", "json", Program.sample, "--annotate", out.path)
            let findings = try #require(try outcome.documents.first?["findings"] as? [[String: Any]])
            let page = try String(decoding: Data(contentsOf: out), as: UTF8.self)
            for number in 1...findings.count {
                #expect(page.contains("id=\"finding-\(number)\"") && page.contains("id=\"place-\(number)\""))
            }
            #expect(!page.contains("<script") && !page.contains("http://") && !page.contains("https://"))
        }
    }

    @Test(arguments: [
        ["--annotate", "out.pdf"], ["--annotate", "out.html", "--suggest"], ["--suggest"],
        ["--annotate", "out.docx"], ["--annotate", "out.html", "Corpus/samples/city-scooter-parking.txt"],
    ])
    func whatCannotBeAnnotatedIsAFaultOfTheCommandLine(_ arguments: [String]) throws {
        let outcome = try Program.launch(program, ["review", Program.sample] + arguments)
        #expect(outcome.status == 2)
        #expect(!outcome.errors.isEmpty)
        #expect(!FileManager.default.fileExists(atPath: Program.repository.appending(path: "out.docx").path))
    }
}
