import NormData
import NormText
import Testing

@testable import NormReview

@Suite("Configuration, waivers and baseline")
struct ProjectTests {
    private static let fine = "违者处二百元以上五百元以下罚款。"
    private static let fee = "沿街经营户应当按年度缴纳门前保洁费三百元。"

    private func folder(_ articles: [String] = [fine, fee]) throws -> ProjectFolder {
        let folder = try ProjectFolder()
        try folder.write(ReviewedDraft.draft(["为了加强管理，制定本办法。"] + articles), to: "drafts/a.txt")
        return folder
    }

    // MARK: Configuration

    @Test("The nearest configuration above a draft counts")
    func nearest() throws {
        let folder = try folder()
        try folder.write("rules:\n  penalty/fine: off\n", to: "normcheck.yml")
        #expect(try !folder.check("drafts").rules.contains("penalty/fine"))
        try folder.write("rules:\n  fee/*: off\n", to: "drafts/normcheck.yml")
        let run = try folder.check("drafts")
        #expect(run.rules.contains("penalty/fine") && !run.rules.contains("fee/charge"))
        #expect(try folder.check("drafts") { $0.configuration = .none }.rules.contains("fee/charge"))
    }

    @Test("A rule weighs what the configuration says; an id outweighs its category")
    func severities() throws {
        let folder = try folder()
        try folder.write("rules:\n  fee/charge: info\n  fee/*: off\n  penalty/*: warning\n", to: "normcheck.yml")
        let findings = try folder.check("drafts").documents[0].findings.map(\.finding)
        #expect(findings.first { $0.rule == "fee/charge" }?.severity == .info)
        #expect(findings.first { $0.rule == "penalty/fine" }?.severity == .warning)
    }

    @Test("Excluded drafts are not checked, even where they are named")
    func paths() throws {
        let folder = try folder()
        try folder.write("paths:\n  exclude: [drafts/old, '*.tmp.txt']\n", to: "normcheck.yml")
        try folder.write("罚款", to: "drafts/old/deep/b.txt")
        try folder.write("罚款", to: "drafts/c.tmp.txt")
        #expect(try folder.check("drafts", "drafts/c.tmp.txt").documents.map(\.path) == [folder.path("drafts/a.txt")])
    }

    @Test("Own rules and words are used")
    func additions() throws {
        let folder = try folder(["征收垃圾共治金。"])
        #expect(try !folder.check("drafts").rules.contains { $0.hasPrefix("fee/") })
        try folder.write("lexicon:\n  fee.local: [垃圾共治金]\n", to: "normcheck.yml")
        #expect(try folder.check("drafts").rules.contains { $0.hasPrefix("fee/") })
        try folder.write("rule_folders: [own]\n", to: "normcheck.yml")
        try folder.write(
            """
            id: drafting/office-word
            title: 本机关不用的词
            title_en: Word that the office does not use
            category: DRAFTING
            severity: warning
            when: { patterns: ["垃圾共治金"] }
            rationale: 本机关行文不用该词
            basis: [{ law: 中华人民共和国立法法, article: 第六条 }]
            suggestion: 改用规范名称
            suppressible: false
            examples: { flag: ["↓垃圾共治金"], pass: ["垃圾"] }
            """, to: "own/rules/drafting/office-word.yml")
        #expect(try folder.check("drafts").rules.contains("drafting/office-word"))
        // It may neither be switched off nor waived.
        try folder.write("rule_folders: [own]\nrules:\n  drafting/office-word: off\n", to: "normcheck.yml")
        #expect(throws: DataError.self) { try folder.check("drafts") }
        try folder.write("rule_folders: [own]\nrules:\n  drafting/*: off\n", to: "normcheck.yml")
        try folder.write(waiver("rule: drafting/office-word"), to: "normcheck.waivers.yml")
        let run = try folder.check("drafts")
        #expect(run.rules.contains("drafting/office-word"))
        #expect(run.notices.map(\.kind) == [.notWaivable(rule: "drafting/office-word")])
        #expect(run.verdict(failOn: .error) == .findings)
    }

    @Test(
        "Mistakes name their place and what was meant",
        arguments: [
            ("levels: county", "1:1: 不认识的键“levels”，是否指“level”？"),
            ("level: contry", "1:8: “contry”不在许可值之内"),
            ("rules:\n  penalty/fime: off", "2:3: 没有规则“penalty/fime”，是否指“penalty/fine”？"),
            ("rules:\n  penalty/fine: fatal", "2:17: “fatal”不在许可值之内"),
            ("paths: {exlude: [a]}", "1:9: 不认识的键“exlude”，是否指“exclude”？"),
            ("rule_folders: [none]", "1:16: 没有文件夹“none”"),
            ("lexicon:\n  fee.locale: [清理费]", "2:3: 词库没有概念“fee.locale”，是否指“fee.local”？"),
            ("jurisdiction: 某某", "1:15: 不认识的地区“某某”"), ("rules: [", "YAML 语法错误"),
        ])
    func mistakes(_ text: String, _ message: String) throws {
        let folder = try folder()
        try folder.write(text + "\n", to: "normcheck.yml")
        let error = try #require(throws: (any Error).self) { try folder.check("drafts") }
        #expect("\(error)".hasPrefix(folder.path("normcheck.yml")) && "\(error)".contains(message), "\(error)")
    }

    @Test("An empty configuration says nothing")
    func empty() throws {
        let folder = try folder()
        try folder.write("# nothing yet\n", to: "normcheck.yml")
        try folder.write("", to: "normcheck.waivers.yml")
        #expect(try folder.check("drafts").rules.contains("penalty/fine"))
    }

    // MARK: Waivers

    private func waiver(
        _ target: String, document: String = "drafts/a.txt", until: String = "2027-03-31", rest: String = ""
    ) -> String {
        """
        - \(target)
          document: \(document)
          reason: 已报市政府同意
          who: 张三
          date: 2026-10-01
          until: \(until)
        \(rest)
        """
    }

    @Test("A waiver silences its finding, by rule, by article and by fingerprint")
    func waived() throws {
        let folder = try folder()
        let id = try #require(
            folder.check("drafts").documents[0].findings.first { $0.finding.rule == "penalty/fine" }
        ).id
        for target in ["rule: penalty/fine", "finding: \(id)", "{rule: penalty/fine, article: 第二条}"] {
            let text = target.hasPrefix("{") ? waiver("rule: penalty/fine\n  article: 第二条") : waiver(target)
            try folder.write(text, to: "normcheck.waivers.yml")
            let run = try folder.check("drafts")
            #expect(!run.rules.contains("penalty/fine") && run.rules.contains("fee/charge"))
            #expect(run.documents[0].suppressed.map(\.finding.id) == [id])
            #expect(run.documents[0].conclusion == .unlawful)
            #expect(run.notices.isEmpty)
        }
    }

    @Test("What silences nothing is reported, and so is what has ended")
    func unusedAndExpired() throws {
        let folder = try folder()
        let text = [
            waiver("rule: penalty/fine", until: "2026-10-31"), waiver("rule: coercion/seize"),
            waiver("rule: fee/charge", document: "drafts/gone.txt"), waiver("rule: penalty/fine\n  article: 第九条"),
        ].joined(separator: "\n")
        try folder.write(text, to: "normcheck.waivers.yml")
        try folder.write(waiver("rule: fee/charge", document: "b.txt"), to: "other/normcheck.waivers.yml")
        let run = try folder.check("drafts")
        #expect(run.rules.contains("penalty/fine"))
        let ended = try #require(CivilDate(2026, 10, 31))
        #expect(run.notices.map(\.kind) == [.expired(ended), .unused, .unused, .unused])
        #expect(run.notices.map(\.line) == [1, 8, 15, 22])
    }

    @Test(
        "Half a waiver is none",
        arguments: [
            ("reason: 已报市政府同意", "缺少键“reason”"), ("who: 张三", "缺少键“who”"), ("until: 2027-03-31", "缺少键“until”"),
            ("date: 2026-10-01", "缺少键“date”"), ("document: drafts/a.txt", "缺少键“document”"),
        ])
    func half(_ line: String, _ message: String) throws {
        let folder = try folder()
        try folder.write(
            waiver("rule: penalty/fine").replacing("  " + line + "\n", with: ""), to: "normcheck.waivers.yml")
        let error = try #require(throws: DataError.self) { try folder.check("drafts") }
        #expect(error.message == message)
    }

    @Test("A reason must be given, the days be in order, the target be one")
    func wrong() throws {
        let folder = try folder()
        for text in [
            waiver("rule: penalty/fine").replacing("已报市政府同意", with: "''"),
            waiver("rule: penalty/fine", until: "2026-09-30"),
            waiver("rule: penalty/fine\n  finding: 0123456789abcdef"),
            waiver("rule: penalty/fine", until: "2026-02-30"), waiver("article: 第二条"),
        ] {
            try folder.write(text, to: "normcheck.waivers.yml")
            #expect(throws: DataError.self) { try folder.check("drafts") }
        }
    }

    // MARK: Baseline

    @Test("The baseline knows the findings of its documents")
    func baseline() throws {
        let folder = try folder()
        let text = Baseline.text(of: try folder.check("drafts"), beside: folder.path("normcheck.baseline.tsv"))
        try folder.write(text, to: "normcheck.baseline.tsv")
        #expect(try folder.check("drafts").rules.isEmpty)
        // The same clause in another document is another finding.
        try folder.write(ReviewedDraft.draft([Self.fine]), to: "drafts/b.txt")
        #expect(try folder.check("drafts").rules.contains("penalty/fine"))
        #expect(text.split(separator: "\n").dropFirst().allSatisfy { $0.hasPrefix("drafts/a.txt\t") })
    }

    @Test("What is gone is reported only where the baseline is strict")
    func stale() throws {
        let folder = try folder()
        let text = Baseline.text(of: try folder.check("drafts"), beside: folder.path("normcheck.baseline.tsv"))
        try folder.write(text + "drafts/gone.txt\tabc\tfee/charge\t\n", to: "normcheck.baseline.tsv")
        try folder.write(ReviewedDraft.draft(["为了加强管理，制定本办法。", Self.fee]), to: "drafts/a.txt")
        #expect(try folder.check("drafts").notices.isEmpty)
        let strict = try folder.check("drafts") { $0.isBaselineStrict = true }
        let stale = strict.notices.map(\.kind)
        #expect(stale.contains(.stale(rule: "penalty/fine", document: "drafts/a.txt")))
        #expect(stale.contains(.stale(rule: "fee/charge", document: "drafts/gone.txt")))
        #expect(strict.verdict(failOn: .error) == .findings)
    }

    @Test("A line that is no entry is named")
    func badBaseline() throws {
        let folder = try folder()
        try folder.write("# head\ndrafts/a.txt abc\n", to: "normcheck.baseline.tsv")
        let error = try #require(throws: ProjectError.self) { try folder.check("drafts") }
        #expect("\(error)".contains("normcheck.baseline.tsv:2:1:"))
    }

    // MARK: Changes

    @Test("Only clauses changed since a version are reported")
    func changes() throws {
        let folder = try folder()
        try folder.git("init", "-q", "-b", "main")
        try folder.write(ReviewedDraft.draft([Self.fine]), to: "drafts/same.txt")
        try folder.git("add", ".")
        try folder.git("commit", "-q", "-m", "base")
        let since = { (options: inout DraftCheck.Options) in options.base = "main" }
        #expect(try folder.check("drafts", change: since).documents.isEmpty)
        // One clause is changed, another is moved, a third stands in a new file.
        try folder.write(
            "\n" + ReviewedDraft.draft(["为了加强管理，制定本办法。", Self.fine.replacing("二百", with: "三百"), Self.fee]),
            to: "drafts/a.txt")
        try folder.write(ReviewedDraft.draft([Self.fee]), to: "drafts/新文件.txt")
        let run = try folder.check("drafts", change: since)
        #expect(run.documents.map(\.path) == [folder.path("drafts/a.txt"), folder.path("drafts/新文件.txt")])
        let placed = run.documents.map { $0.findings.filter { $0.span != nil }.map(\.finding.rule) }
        #expect(placed == [["penalty/fine"], ["fee/charge"]])
    }

    @Test("The branch counts from where it left the base")
    func branches() throws {
        let folder = try folder()
        try folder.git("init", "-q", "-b", "main")
        try folder.git("add", ".")
        try folder.git("commit", "-q", "-m", "base")
        try folder.git("checkout", "-q", "-b", "draft")
        try folder.write(ReviewedDraft.draft([Self.fee]), to: "drafts/b.txt")
        try folder.git("add", ".")
        try folder.git("commit", "-q", "-m", "draft")
        try folder.git("checkout", "-q", "main")
        try folder.write(ReviewedDraft.draft(["为了加强管理，制定本办法。"]), to: "drafts/a.txt")
        try folder.git("commit", "-q", "-a", "-m", "main goes on")
        try folder.git("checkout", "-q", "draft")
        let run = try folder.check("drafts") { $0.base = "main" }
        #expect(run.documents.map(\.path) == [folder.path("drafts/b.txt")])
    }

    @Test(
        "A version that is none is an error, and so is a folder outside git", arguments: ["nowhere", "--output=x", ""])
    func badBase(_ base: String) throws {
        let folder = try folder()
        #expect(throws: ProjectError.self) { try folder.check("drafts") { $0.base = base } }
        try folder.git("init", "-q", "-b", "main")
        try folder.git("add", ".")
        try folder.git("commit", "-q", "-m", "base")
        let error = try #require(throws: ProjectError.self) { try folder.check("drafts") { $0.base = base } }
        #expect(error.message.contains("没有"))
    }
}
