import Foundation
import Testing

@Suite struct ReviewTests {
    @Test func sampleIsUnlawfulInFiveWays() throws {
        let outcome = try Program.run("review", "--format", "json", "--as-of", "2026-11-01", Program.sample)
        #expect(outcome.status == 0)
        let document = try #require(try outcome.documents.first)
        #expect(document["conclusion"] as? String == "unlawful")
        #expect(document["level"] as? String == "county")
        #expect(document["documentNumber"] as? String == "清府规〔2026〕7号")
        let findings = try #require(document["findings"] as? [[String: Any]])
        let places = findings.compactMap { finding -> String? in
            guard let category = finding["category"] as? String, let article = finding["article"] as? String else {
                return nil
            }
            return article + category
        }
        let expected = ["第四条LICENCE", "第五条FEE", "第六条PENALTY", "第七条COERCION", "第八条RIGHTS"]
        #expect(Set(expected).isSubset(of: places))
        #expect(!places.contains { $0.hasPrefix("第三条") || $0.hasPrefix("第九条") })
    }

    @Test func quotesAreTheSourcesOwnCharacters() throws {
        let outcome = try Program.run("review", "--format", "json", Program.sample)
        let source = try Data(contentsOf: Program.repository.appending(path: Program.sample))
        let scalars = Array(String(decoding: source, as: UTF8.self).unicodeScalars)
        let findings = try #require(try outcome.documents.first?["findings"] as? [[String: Any]])
        let placed = findings.filter { $0["span"] is [String: Int] }
        #expect(!placed.isEmpty)
        for finding in placed {
            let span = try #require(finding["span"] as? [String: Int])
            let start = try #require(span["start"])
            let end = try #require(span["end"])
            var quote = String.UnicodeScalarView()
            quote.append(contentsOf: try #require(scalars.indices.contains(start) ? scalars[start..<end] : nil))
            #expect(String(quote) == finding["quote"] as? String)
        }
    }

    @Test func sameInputSameBytes() throws {
        let outputs = try ["1", "2", "7"].map { jobs in
            try Program.run("review", "--format", "json", "--as-of", "2026-11-01", "--jobs", jobs, "Corpus/samples")
                .output
        }
        #expect(!outputs[0].isEmpty)
        #expect(Set(outputs).count == 1)
    }

    @Test func folderGivesItsDocumentsInSortedOrder() throws {
        let outcome = try Program.run("review", "--format", "json", "Corpus/samples")
        #expect(outcome.status == 0)
        let paths = try outcome.documents.compactMap { $0["path"] as? String }
        #expect(paths.contains(Program.sample))
        #expect(paths == paths.sorted())
    }

    @Test func coloursOnlyWhereAskedFor() throws {
        #expect(!(try Program.run("review", Program.sample).output.contains("\u{1B}")))
        #expect(try Program.run("review", "--color", "always", Program.sample).output.contains("\u{1B}[1;31m"))
        #expect(!(try Program.run("review", "--color", "never", Program.sample).output.contains("\u{1B}")))
    }

    @Test func levelAndKindOverrideTheDocument() throws {
        let outcome = try Program.run(
            "review", "--format", "json", "--level", "township", "--kind", "not-normative", Program.sample)
        let document = try #require(try outcome.documents.first)
        #expect(document["level"] as? String == "township")
        #expect(document["conclusion"] as? String == "not-applicable")
    }

    @Test func explainPrintsStatements() throws {
        let outcome = try Program.run("explain", Program.sample)
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("penalty.fine"))
        #expect(try Program.run("explain", "missing.txt").status == 3)
    }
}
