import NormDocument
import NormLaw
import NormRules
import NormText
import Testing

@testable import NormReview

@Suite("The form of a document")
struct DraftingTests {
    private struct Engine {
        let rulebook: Rulebook
        let law: LawIndex
        let vocabulary: Vocabulary
    }

    private static let engine = Result {
        Engine(
            rulebook: try RulebookLoader.load("\(Fixtures.root)/Rules"),
            law: try LawIndex.load(path: "\(Fixtures.root)/Corpus/law/law.index"),
            vocabulary: try Vocabulary.load(from: "\(Fixtures.root)/Rules"))
    }

    private func read(_ text: String) throws -> DocumentReading {
        let engine = try Self.engine.get()
        let document = try DocumentReader(vocabulary: engine.vocabulary)
            .read(path: "draft.txt", bytes: Array(text.utf8), level: .county, kind: .normative)
        return StatementReader(rulebook: engine.rulebook, law: engine.law).read(document)
    }

    /// The checkers that speak up, in the order of the checks.
    private func checkers(_ text: String) throws -> [String] {
        try DraftingChecker.issues(in: read(text)).map(\.checker)
    }

    // MARK: Examples of the rules

    @Test("Every rule flags its examples where the mark stands, and nothing else speaks up")
    func flagged() throws {
        let rules = try Self.engine.get().rulebook.rules.filter { $0.checker?.hasPrefix("drafting.") == true }
        #expect(rules.count >= 17)
        for rule in rules {
            #expect(!rule.examples.flag.isEmpty && !rule.examples.pass.isEmpty, "\(rule.id)")
            for example in rule.examples.flag {
                let pieces = example.split(separator: "↓", omittingEmptySubsequences: false)
                let reading = try read(pieces.joined())
                let issues = DraftingChecker.issues(in: reading)
                #expect(issues.map(\.checker) == [rule.checker], "\(rule.id): \(example)")
                guard pieces.count == 2, let range = issues.first?.range else { continue }
                let place = reading.document.text.map.source(of: range).lowerBound
                #expect(place == pieces[0].utf8.count, "\(rule.id): \(example)")
            }
            for example in rule.examples.pass { #expect(try checkers(example) == [], "\(rule.id): \(example)") }
        }
    }

    @Test("Every checker has a rule")
    func named() throws {
        let names = Set(try Self.engine.get().rulebook.rules.compactMap(\.checker))
        for kind in ["article", "chapter", "heading", "item"] {
            #expect(names.isSuperset(of: ["drafting.\(kind)-gap", "drafting.\(kind)-duplicate"]))
        }
    }

    // MARK: What is no fault

    private static let title = "清河县人民政府关于规范农贸市场管理的通告\n\n"

    @Test(
        "Numbers that only look out of order",
        arguments: [
            // A list that begins anew.
            "一、规范经营。\n二、规范收费。\n一、加强领导。\n二、加强宣传。",
            // A gap behind which the numbers do not run on.
            "一、规范经营。\n二、规范收费。\n七、见下表。\n九、见下图。",
            // The number stands inside the paragraph before.
            "第一条 经营者应当守法。第二条 经营者应当诚信。\n第三条 经营者应当整洁。\n第四条 本通告自2026年5月1日起施行。",
            // An excerpt that does not begin with the first article.
            "第五条 经营者应当守法。\n第六条 经营者应当诚信。",
        ])
    func orderly(text: String) throws {
        #expect(try checkers(Self.title + text) == [])
    }

    @Test(
        "Figures that only look like rivals",
        arguments: [
            // Another event begins the period.
            "第一条 自录用之日起30日内办理缴存登记手续。\n第二条 自设立之日起20日内办理缴存登记手续。",
            // One case of several.
            "第一条 工资超过五千元的部分，按百分之五缴存互助金。\n第二条 工资超过一万元的部分，按百分之八缴存互助金。",
            // A floor and a ceiling.
            "第一条 公开招租公告期不少于10日。\n第二条 公开招租公告期不超过30日。",
            // Words of procedure alone.
            "第一条 自受理申请之日起二十日内作出决定。\n第二条 自受理申请之日起五日内作出决定。",
        ])
    func apart(text: String) throws {
        #expect(try checkers(Self.title + text) == [])
    }

    @Test("A short name and its long one are one organ; a share of the work is no rival")
    func oneOrgan() throws {
        let short = "第一条 质量抽查由县种子站负责。\n第二条 质量抽查由县种子管理站负责。"
        let shared = "第一条 质量抽查由县种子站和县市场监督管理局负责。\n第二条 质量抽查由县农业农村局负责。"
        #expect(try checkers(Self.title + short) == [])
        #expect(try checkers(Self.title + shared) == [])
    }

    @Test("A decision to amend quotes the articles of another document")
    func amendment() throws {
        let text = "清河县人民政府关于修改《清河县农贸市场管理办法》的决定\n\n第一条 修改如下。\n第二条 修改如下。\n第四条 修改如下。\n第五条 修改如下。"
        #expect(try checkers(text) == [])
    }

    @Test("A gap names what is missing")
    func missing() throws {
        let text =
            Self.title + (1...9).map { "第\(ChineseNumber.string($0))条 经营者应当守法。" }.joined(separator: "\n")
            + "\n第十二条 经营者应当诚信。\n第十三条 经营者应当整洁。"
        let issue = try #require(DraftingChecker.issues(in: read(text)).first)
        #expect(issue.message.chinese == "序号由“第九条”跳至“第十二条”，缺“第十条”“第十一条”")
    }

    @Test("A regulation may be called so")
    func regulation() throws {
        let text = "清河市农贸市场管理条例\n\n第一条 为了加强管理，制定本条例。\n第二条 本条例自2026年5月1日起施行。"
        let document = try DocumentReader(vocabulary: Self.engine.get().vocabulary)
            .read(path: "act.txt", bytes: Array(text.utf8), level: .city, kind: .localRegulation)
        #expect(InstrumentNames.issues(in: document) == [])
    }

    @Test(
        "Dates that do not contradict each other",
        arguments: [
            "一、价格自2026年6月1日起执行。\n二、本通告自2026年5月1日起施行。",
            "一、《清河县市场管理办法》自2020年1月1日起施行。\n二、本通告自2026年5月1日起施行。",
            "一、本通告自2026年5月1日起施行，第三条自2027年1月1日起施行。",
            "一、本通告自发布之日起施行。\n二、本通告自2026年3月20日起施行。\n\n清河县人民政府\n2026年3月20日",
            "一、摊位证有效期三年。\n二、本通告自2026年5月1日起施行，有效期五年。",
            "一、本通告自2026年5月1日起施行，有效期2年，至2028年4月30日。",
        ])
    func dates(text: String) throws {
        #expect(try checkers(Self.title + text) == [])
    }

    @Test("The day of issue is a day too")
    func dayOfIssue() throws {
        let text = "一、本通告自发布之日起施行。\n二、本通告自2026年5月1日起正式施行。\n\n清河县人民政府\n2026年3月20日"
        let issue = try #require(DraftingChecker.issues(in: read(Self.title + text)).first)
        #expect(issue.message.chinese == "此处规定自发布之日起施行，另一处规定自2026-05-01起施行")
    }

    @Test(
        "What contradicts itself or refers to nothing",
        arguments: [
            ("一、规范经营。\n二、本通告自2026年5月1日起施行，自2026年6月1日起施行。", "drafting.two-effective-dates"),
            ("一、规范经营。\n二、规范收费。\n三、违反本通告第九项的，责令改正。", "drafting.dangling-reference"),
            ("第一章 总则\n第一条 守法。\n第二章 经营\n第二条 违反本通告第五章的，责令改正。", "drafting.dangling-reference"),
            ("一、使用登记不收取任何费用。\n二、办理登记的，缴纳登记服务费。", "drafting.free-and-charged"),
            ("一、本通告有效期五年，至2027年7月31日止。\n\n清河县人民政府\n2026年3月20日", "drafting.two-validities"),
        ])
    func contradictions(text: String, checker: String) throws {
        #expect(try checkers(Self.title + text) == [checker])
    }

    @Test(
        "What only looks like it",
        arguments: [
            "一、规范经营。\n二、违反本通告第一项的，责令改正。",
            "一、登记不收费。\n二、办理登记不得收取登记服务费。",
            "一、登记不收费。\n二、企业缴纳水资源费。",
            "一、本通告施行前取得的运输证有效期至2027年1月1日。\n二、本通告自2026年5月1日起施行，有效期五年。",
        ])
    func noContradiction(text: String) throws {
        #expect(try checkers(Self.title + text) == [])
    }

    @Test("An attachment that is not there is missed where none or others are listed")
    func attachments() throws {
        let body = "一、标准见附件1，名单见附件3。\n\n清河县人民政府\n2026年3月20日"
        #expect(try checkers(Self.title + body) == ["drafting.missing-attachment"])
        #expect(try checkers(Self.title + body + "\n\n附件：收费标准") == [])
        #expect(try checkers(Self.title + "一、申请人提交合同，价格见附件。") == [])
        let listed = "一、标准见附件1，名单见附件3。\n附件：1.收费标准\n\n清河县人民政府\n2026年3月20日\n\n附件1\n收费标准\n每月十元。"
        #expect(try checkers(Self.title + listed) == ["drafting.dangling-reference"])
    }

    @Test("An office signs for its government")
    func office() throws {
        #expect(try checkers(Self.title + "一、规范经营。\n\n清河县人民政府办公室\n2026年3月20日") == [])
    }

    @Test(
        "Chinese numbers",
        arguments: [
            (8, "八"), (10, "十"), (12, "十二"), (20, "二十"), (103, "一百零三"), (110, "一百一十"), (1000, "1000"), (0, "0"),
        ])
    func numbers(number: Int, text: String) {
        #expect(ChineseNumber.string(number) == text)
    }

    // MARK: From issues to findings

    @Test("Facts that were not verified give a warning at most; an unknown checker gives nothing")
    func findings() throws {
        let findings = CheckerFindings(rulebook: try Self.engine.get().rulebook)
        let sure = CheckerIssue("drafting.article-gap", range: 0..<3, message: Bilingual("缺“第二条”", ""))
        let unsure = CheckerIssue(
            "drafting.article-gap", range: 0..<3, message: Bilingual("缺“第二条”", ""), isVerified: false)
        let absent = CheckerIssue(
            "drafting.missing-attachment", range: nil, field: "absent:attachment", message: Bilingual("缺附件", ""))
        let found = findings.findings([
            sure, unsure, absent, CheckerIssue("nobody", range: nil, message: Bilingual("", "")),
        ])
        #expect(found.map(\.severity) == [.error, .warning, .error])
        #expect(found.map(\.rule) == ["drafting/article-gap", "drafting/article-gap", "drafting/missing-attachment"])
        #expect(found.map(\.field) == [nil, nil, "absent:attachment"])
        #expect(found[0].message == "缺“第二条”。")
    }
}
