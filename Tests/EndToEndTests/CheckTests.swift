import Foundation
import Testing

/// `check`, `baseline` and `config` as a user runs them.
@Suite struct CheckTests {
    private func write(_ text: String, to name: String, in folder: URL) throws -> String {
        let file = folder.appending(path: name)
        try Data(text.utf8).write(to: file)
        return file.path
    }

    private func sample() throws -> String {
        try String(decoding: Data(contentsOf: Program.repository.appending(path: Program.sample)), as: UTF8.self)
    }

    private static let day = ["--as-of", "2026-11-01"]

    @Test func findingsAreLinesAndFailTheCheck() throws {
        let outcome = try Program.run("check", "--as-of", "2026-11-01", Program.sample)
        #expect(outcome.status == 1)
        #expect(outcome.output.contains("\(Program.sample):30:23: error: 规范性文件设定罚款："))
        #expect(outcome.output.split(separator: "\n").allSatisfy { $0.hasSuffix("]") })
    }

    @Test func exitCodes() throws {
        #expect(try Program.run("check", "--fail-on", "never", Program.sample).status == 0)
        #expect(try Program.run("check", "--fail-on", "sometimes", Program.sample).status == 2)
        #expect(try Program.run("check", "missing.txt").status == 3)
        #expect(try Program.run("check", "missing.txt", Program.sample).status == 3)
        #expect(try Program.run("check", "Corpus/samples/city-elderly-canteens.txt").status == 0)
    }

    @Test func englishHoldsNoChineseButQuotesAndTitles() throws {
        let outcome = try Program.run("check", "--lang", "en", Program.sample)
        #expect(
            outcome.output.contains(":30:23: error: Fine created by a normative document: A normative document cannot"))
        #expect(outcome.output.contains("“处二百元以上一千元以下罚款” is read as “a fine”; the clause cites no provision"))
        let own = outcome.output.replacing(/“[^”]*”/, with: "")
        #expect(!own.unicodeScalars.contains { $0.properties.isIdeographic })
    }

    @Test func complaintsAreEnglishWhereTheReportIs() throws {
        try Program.withFolder { folder in
            let missing = try Program.run("check", "--lang=en", folder.path + "/none.txt")
            #expect(missing.status == 3 && missing.output.contains("no such file"))
            let draft = try write(try sample(), to: "a.txt", in: folder)
            _ = try write("rulez:\n  penalty/fine: off\n", to: "normcheck.yml", in: folder)
            let mistaken = try Program.run("check", "--lang", "en", draft)
            #expect(mistaken.status == 2)
            #expect(mistaken.errors.contains(":1:1: there is no key “rulez”; did you mean “rules”?"))
        }
    }

    @Test func opinionTakesLetterheadFromTheProject() throws {
        try Program.withFolder { folder in
            let draft = try write(try sample(), to: "a.txt", in: folder)
            _ = try write("opinion:\n  letterhead: 某县司法局\n  reviewer: 张某\n", to: "normcheck.yml", in: folder)
            let opinion = try Program.run("review", "--format", "markdown", draft)
            #expect(opinion.status == 0 && opinion.output.contains("某县司法局") && opinion.output.contains("张某"))
            let explained = try Program.run("config", "explain", draft)
            #expect(explained.output.contains("opinion.letterhead"))
            #expect(try !Program.run("check", "--no-config", "--format", "markdown", draft).output.contains("某县司法局"))
            _ = try write("opinion:\n  letterhed: 某县司法局\n", to: "normcheck.yml", in: folder)
            let mistaken = try Program.run("review", "--format", "markdown", draft)
            #expect(mistaken.status == 2 && mistaken.errors.contains("是否指“letterhead”？"))
        }
    }

    @Test func severalReportsAtOnce() throws {
        try Program.withFolder { folder in
            let names = ["sarif", "junit", "github", "gitlab", "csv", "summary", "json"]
            let reports = names.flatMap { ["--report", "\($0)=\(folder.path)/\($0)"] }
            let outcome = try Program.launch(
                Program.folder.appending(path: "normcheck"), ["check", Program.sample] + reports)
            #expect(outcome.status == 1)
            for name in names {
                let alone = try Program.run("check", "--format", name, Program.sample)
                let file = try Data(contentsOf: folder.appending(path: name))
                #expect(String(decoding: file, as: UTF8.self) == alone.output)
            }
        }
        let unwritable = try Program.run("check", "--report", "csv=/nowhere/x.csv", Program.sample)
        #expect(unwritable.status == 2 && unwritable.errors.contains("/nowhere/x.csv"))
        #expect(try Program.run("check", "--report", "cvs=x.csv", Program.sample).status == 2)
    }

    @Test func baselineKnowsMovedAndRenumberedClauses() throws {
        try Program.withFolder { folder in
            let text = try sample()
            let draft = try write(text, to: "a.txt", in: folder)
            let baseline = folder.appending(path: "normcheck.baseline.tsv").path
            #expect(try Program.run("baseline", "--output", baseline, draft).status == 0)
            #expect(try Program.run("check", draft).status == 0)
            // An article is put in before the others, all of which get another number and another line.
            let moved = try renumbered(text)
            _ = try write(moved, to: "a.txt", in: folder)
            #expect(try Program.run("check", draft).output == "")
            #expect(try Program.run("check", "--strict-baseline", draft).status == 0)
            // A new finding is reported, a finding that is gone only where the baseline is strict.
            _ = try write(
                moved.replacing("处二百元以上一千元以下罚款", with: "处五百元以上一千元以下罚款"), to: "a.txt", in: folder)
            let changed = try Program.run("check", "--strict-baseline", draft)
            #expect(changed.status == 1)
            #expect(changed.output.contains("[penalty/fine]") && changed.output.contains("[baseline/stale]"))
            #expect(try !Program.run("check", draft).output.contains("[baseline/stale]"))
        }
    }

    private func renumbered(_ text: String) throws -> String {
        let numbers = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一"]
        var text = text
        for index in numbers.indices.dropFirst().dropLast().reversed() {
            text = text.replacing("\n第\(numbers[index])条", with: "\n第\(numbers[index + 1])条")
        }
        let first = try #require(text.range(of: "\n第三条"))
        return text.replacingCharacters(in: first, with: "\n第二条　本办法适用于清河县城区。\n\n第三条")
    }

    @Test func mistakesInTheConfigurationAreShownWhereTheyStand() throws {
        try Program.withFolder { folder in
            let draft = try write(try sample(), to: "a.txt", in: folder)
            let file = try write("level: county\nrulez:\n  penalty/fine: off\n", to: "normcheck.yml", in: folder)
            let outcome = try Program.run("check", draft)
            #expect(outcome.status == 2)
            #expect(outcome.errors.contains("\(file):2:1: 不认识的键“rulez”，是否指“rules”？"))
            #expect(try Program.run("check", "--no-config", draft).status == 1)
        }
    }

    @Test func configExplainTellsWhereValuesComeFrom() throws {
        try Program.withFolder { folder in
            let draft = try write(try sample(), to: "a.txt", in: folder)
            let file = try write("level: township\nrules:\n  penalty/*: warning\n", to: "normcheck.yml", in: folder)
            let outcome = try Program.run("config", "explain", "--lang", "en", draft)
            #expect(outcome.status == 0)
            let lines = outcome.output.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
            #expect(lines.contains(["level", "township", "(\(file):1:8)"]))
            // One line of the file is one line here.
            let rules = lines.filter { $0.first?.hasPrefix("rules.") == true }
            #expect(rules.count == 1 && rules[0].first == "rules.penalty/*" && rules[0].last == "(\(file):3:3)")
            #expect(lines.contains(["jurisdiction", "清河县人民政府", "(the", "document)"]))
            let overridden = try Program.run("config", "explain", "--lang", "en", "--level", "city", draft)
            #expect(overridden.output.contains("city (command line)"))
        }
    }
}
