import Foundation
import NormReview
import NormText
import Testing

@testable import NormReport

/// What a reader of English is shown holds Chinese in quotes and names only.
@Suite struct EnglishTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    /// Samples, labelled documents of each kind of finding, and one with a dossier.
    private static func paths() throws -> [String] {
        let samples = try FileManager.default.contentsOfDirectory(atPath: root + "/Corpus/samples").sorted()
            .map { root + "/Corpus/samples/" + $0 }
        let corpus = ["labelled", "procedure", "conflict"].flatMap { folder in
            (FileManager.default.enumerator(atPath: root + "/Tests/Corpus/" + folder)?.allObjects as? [String] ?? [])
                .filter { $0.hasSuffix(".txt") }.sorted().map { root + "/Tests/Corpus/\(folder)/" + $0 }
        }
        return samples + stride(from: 0, to: corpus.count, by: max(1, corpus.count / 40)).map { corpus[$0] }
    }

    private static let run = Result {
        let reviewer = try Reviewer(home: Home.locate(named: root))
        let day = try #require(CivilDate(iso: "2026-11-01"))
        return reviewer.review(
            paths: try paths(),
            options: ReviewOptions(asOf: day, jobs: 2, recordsMaterials: true))
    }

    private static let formats: [ReportFormat] = [
        .terminal, .markdown, .html, .gnu, .sarif, .junit, .github, .gitlab, .csv, .summary,
    ]

    @Test(arguments: formats.map(\.name))
    func chineseIsQuoted(_ name: String) throws {
        let format = try #require(ReportFormats.named(name))
        let run = try Self.run.get()
        var settings = ReportSettings(language: .english, width: 100_000)
        settings.opinion.templates.folder = Self.root + "/Templates"
        var strange: Set<String> = []
        var findings = 0
        for document in run.documents {
            let single = ReviewRun(
                tool: run.tool, asOf: run.asOf, documents: [document], basis: run.basis, rules: run.rules)
            let text = String(decoding: try format.render(single, settings), as: UTF8.self)
            let source = try String(contentsOfFile: document.path, encoding: .utf8)
            // Style sheets name Chinese fonts.
            let shown = text.replacing(/<style>[^<]*<\/style>/, with: "")
            for words in Self.chinese(in: shown) where !Self.isQuote(words, of: document, source) {
                strange.insert(String(words))
            }
            findings += document.findings.count
        }
        let shown = strange.sorted().prefix(20).joined(separator: "; ")
        #expect(strange.isEmpty, "\(shown)")
        #expect(findings > 100)
    }

    /// Stretches of ideographs outside titles and quotation marks.
    private static func chinese(in text: String) -> [Substring] {
        var depth = 0
        var plain = ""
        for character in text {
            switch character {
            case "《", "“", "〈": depth += 1
            // A quote that was cut may begin inside a title.
            case "》", "”", "〉":
                depth = max(0, depth - 1)
                plain.append(" ")
            default: plain.append(depth == 0 ? character : " ")
            }
        }
        return plain.split(whereSeparator: { !isIdeograph($0) })
    }

    private static func isIdeograph(_ character: Character) -> Bool {
        character.unicodeScalars.contains { $0.properties.isIdeographic }
    }

    private static func isQuote(_ words: Substring, of document: DocumentReview, _ source: String) -> Bool {
        source.contains(words) || document.path.contains(words)
            || document.findings.contains {
                ($0.sentence ?? "").contains(words) || $0.fixes.contains { $0.replacement.contains(words) }
            }
            || [document.metadata.issuer, document.metadata.title, document.metadata.documentNumber].compactMap { $0 }
                .contains { $0.contains(words) }
    }
}
