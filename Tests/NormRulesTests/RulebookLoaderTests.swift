import NormDocument
import Testing

@testable import NormRules

@Suite struct RulebookLoaderTests {
    private static let lexicon = "deny: [不得, 不予]\n"
    private static let acts = "penalty.fine:\n  title: 罚款\n  patterns: [\"处以罚款\"]\n"
    private static let frames = "prohibition:\n  title: 禁止\n  scope: before\n  patterns: [\"{deny}\"]\n"

    private static func rule(_ changes: [String: String] = [:]) -> String {
        let lines = [
            ("id", "penalty/test"), ("title", "测试"), ("title_en", "Test"), ("category", "PENALTY"),
            ("severity", "error"), ("when", "{act: penalty.fine}"), ("defences", "[prohibition]"), ("rationale", "理由"),
            ("basis", "[{law: 中华人民共和国行政处罚法, article: 第十六条}]"), ("suggestion", "删去"),
            ("examples", "{flag: [处以罚款。], pass: [鼓励。]}"),
        ]
        return lines.map { key, value in "\(key): \(changes[key] ?? value)\n" }.joined()
            + (changes["extra"] ?? "")
    }

    private func errors(_ rule: String, acts: String = Self.acts) throws -> [String] {
        let files = [
            "lexicon/a.yml": Self.lexicon, "patterns/a.yml": "shop:\n  - 商店处罚\n  - 集市处罚\n",
            "acts/a.yml": acts, "frames/a.yml": Self.frames, "rules/test/a.yml": rule,
        ]
        return try RulesFolder.with(files) { folder in
            do {
                _ = try RulebookLoader.load(folder)
                return []
            } catch let error as RulebookError {
                return error.errors.map { $0.description.replacing(folder + "/", with: "") }
            }
        }
    }

    @Test func aGoodRuleLoads() throws { #expect(try errors(Self.rule()).isEmpty) }

    @Test("Shared patterns stand where their name is")
    func sharedPatterns() throws {
        let when = "{patterns: [处以罚款, {shared: shop}], not: [{shared: shop}]}"
        #expect(try errors(Self.rule(["when": when])).isEmpty)
        let rule =
            "id: test/shared\n" + Self.rule(["when": "{patterns: [{shared: shop}]}"]).drop { $0 != "\n" }.dropFirst()
        let files = [
            "lexicon/a.yml": Self.lexicon, "patterns/a.yml": "shop:\n  - 商店处罚\n  - 集市处罚\n",
            "frames/a.yml": Self.frames, "rules/test/a.yml": rule,
        ]
        try RulesFolder.with(files) { folder in
            let act = try #require(RulebookLoader.load(folder).acts.first { $0.id == "test/shared" })
            #expect(act.patterns.count == 2)
            #expect(act.exceptions.isEmpty)
        }
    }

    /// The acts that a rule with `when` reads in a sentence.
    private func acts(in sentence: String, when: String) throws -> [String] {
        let rule = "id: test/words\n" + Self.rule(["when": when]).drop { $0 != "\n" }.dropFirst()
        let files = ["lexicon/a.yml": Self.lexicon, "frames/a.yml": Self.frames, "rules/test/a.yml": rule]
        return try RulesFolder.with(files) { folder in
            let document = try DocumentReader(vocabulary: RulesFolder.vocabulary.get()).read(
                path: "test.txt", bytes: Array(sentence.utf8), level: .county, kind: .normative)
            return StatementReader(rulebook: try RulebookLoader.load(folder), law: try RulesFolder.law.get())
                .read(document).statements.map(\.act)
        }
    }

    @Test(
        "A word of each group stands in any order, near, and no veto in the sentence",
        arguments: [
            ("新员工转正以后再办社保。", true), ("社保等员工转正后才办。", true), ("新员工再办社保。", false),
            ("转正的员工在年底由所在单位工会和人力资源部门共同组织一次体检，并办社保。", false),
            ("新员工转正以后再办社保的，予以制止。", false),
        ])
    func wordsInAnyOrder(sentence: String, isFound: Bool) throws {
        let when = "{patterns: [{words: [[转正, 试用期], [社保, 社会保险]], within: 12}], unless: [(制止|纠正)]}"
        #expect(try acts(in: sentence, when: when) == (isFound ? ["test/words"] : []))
    }

    @Test(arguments: [
        (["extra": "severty: error\n"], "rules/test/a.yml:12:1: 不认识的键“severty”，是否指“severity”？"),
        (["severity": "fatal"], "rules/test/a.yml:5:11: “fatal”不在许可值之内"),
        (["when": "{act: penalty.fyne}"], "rules/test/a.yml:6:13: 没有行为“penalty.fyne”，是否指“penalty.fine”？"),
        (["when": "{}"], "永远不会触发"),
        (["when": "{patterns: [处]}"], "处处都会触发"),
        (["when": "{patterns: [{words: []}]}"], "“words”要有一至三组词"),
        (["when": "{patterns: [{shared: shup}]}"], "rules/test/a.yml:6:28: 没有共用句式“shup”，是否指“shop”？"),
        (["when": "{patterns: [\"[处以]\"]}"], "空文本"),
        (["defences": "[nothing]"], "没有抗辩“nothing”"),
        (["basis": "[]"], "规则必须有依据"),
        (["basis": "[{law: 某办法, verified: false}]"], "至多为 warning"),
        (["basis": "[{law: 某法, since: 2021-02-30}]"], "存在的日期"),
        (["examples": "{flag: [处以罚款。]}"], "至少要有一个 flag 例和一个 pass 例"),
    ])
    func mistakesPointIntoTheFile(change: [String: String], expected: String) throws {
        let found = try errors(Self.rule(change))
        #expect(found.contains { $0.contains(expected) }, "\(found)")
    }

    @Test func theLineIsShown() throws {
        let found = try errors(Self.rule(["severity": "fatal"]))
        #expect(found.first?.contains("  | severity: fatal\n  |           ^") == true)
    }

    @Test func brokenYAMLIsNamed() throws {
        #expect(try errors("id: [").first?.contains("YAML 语法错误") == true)
    }

    @Test func everyMistakeIsReported() throws {
        let found = try errors(Self.rule(["severity": "fatal"]), acts: Self.acts + "bad:\n  title: 坏\n")
        #expect(found.count == 2)
    }
}
