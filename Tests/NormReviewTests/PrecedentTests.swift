import Foundation
import NormData
import NormDocument
import NormRules
import NormText
import Testing

@testable import NormReview

@Suite("Clauses held against judged ones")
struct PrecedentTests {
    private static let reviewer = Result { try Reviewer(home: Home(path: Fixtures.root)) }

    private func features(_ clause: String) -> [UInt32] {
        var hashes: [UInt32] = []
        NormalText(clause: clause).bytes.withUnsafeBufferPointer { bytes in
            ClauseFeatures(bytes).visit { feature, _, _ in hashes.append(feature) }
        }
        return hashes
    }

    private func findings(
        _ clause: String, level: DocumentLevel? = nil, kind: DocumentKind? = nil
    ) throws -> [ReviewedFinding] {
        let text =
            "清河县人民政府关于规范有关事项的通知\n\n清政发〔2026〕7号\n\n各乡镇人民政府：\n\n一、\(clause)\n\n"
            + "二、本通知自2026年6月1日起施行，有效期至2031年5月31日。\n\n清河县人民政府\n2026年5月1日\n"
        let options = ReviewOptions(
            asOf: try #require(CivilDate(2026, 11, 1)), level: level, kind: kind, useDossiers: false)
        return try Self.reviewer.get().review(Array(text.utf8), path: "draft.txt", options: options).findings
    }

    private func raised(
        _ clause: String, level: DocumentLevel? = nil, kind: DocumentKind? = nil
    ) throws -> [ReviewedFinding] {
        try findings(clause, level: level, kind: kind).filter { $0.finding.rule.hasSuffix("/resembling") }
    }

    // MARK: What is weighed

    @Test("Figures, cited titles and the clause's own number do not count")
    func reduced() {
        #expect(features("处五百元罚款。") == features("处1,000元罚款。".replacing(",", with: "")))
        #expect(features("依照《水法》处罚。") == features("依照《中华人民共和国防洪法》处罚。"))
        for number in ["第十二条", "第12条", "三、", "（二）", "4.", "十一、"] {
            #expect(features(number + "商户应当缴纳清洁费。") == features("商户应当缴纳清洁费。"), "\(number)")
        }
        #expect(features("一律扣押。") != features("统一扣押。"))
        #expect(features("（以下简称商户）") != features("以下简称商户）"))
    }

    @Test("Every sequence of one to four characters is weighed, with beginning and end")
    func sequences() {
        // Four characters with the two marks: 4 + 3 + 2 + 1.
        #expect(features("收费").count == 10)
        #expect(features("").count == 3)
    }

    // MARK: Weights

    private func weights() throws -> PrecedentWeights {
        let fee = features("收费")
        let rows = fee.map { ($0, PrecedentWeights.Scores(repeating: 1)) }
        return PrecedentWeights(categories: [.fee], clauseCount: 1, source: "s", biases: [-1], rows: rows, limit: 100)
    }

    @Test("The score is the sum of the weights over the root of the number of sequences, and the bias")
    func score() throws {
        let score = try #require(weights().weigh("收费").scores.first)
        #expect(score.category == .fee && abs(score.score - (Float(10).squareRoot() - 1)) < 0.01)
        #expect(try weights().weigh("阳光").scores.first.map { $0.score < 0 } == true)
    }

    @Test("A file gives back what was written, and a damaged one is an error that names it")
    func file() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "precedents-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "weights").path
        let bytes = try weights().fileBytes
        try Data(bytes).write(to: URL(filePath: path))
        #expect(try PrecedentWeights(path: path).fileBytes == bytes)
        for length in [0, 10, bytes.count / 2, bytes.count - 1] {
            try Data(bytes.prefix(length)).write(to: URL(filePath: path))
            let error = #expect(throws: DataError.self) { try PrecedentWeights(path: path) }
            #expect(error.map { "\($0)".contains(path) } == true)
        }
    }

    @Test("The words that tell are those that weigh most, in the order of the text")
    func words() {
        let clause = Array("先锁门、再清货。".utf8)
        let weights: [Float] = [0.1, 0.9, 0.8, 0.9, -0.4, 0.7, 0.5, 0.9]
        let shares = weights.enumerated().map { (bytes: $0 * 3..<$0 * 3 + 3, weight: $1) }
        clause.withUnsafeBufferPointer { clause in
            // 锁门 and 清货; marks are no words.
            let words = TellingWords(shares, in: clause)
            #expect(words.ranges == [3..<9, 15..<21] && words.whole == 3..<21)
            #expect(TellingWords([], in: clause).ranges.isEmpty)
            #expect(TellingWords([], in: clause).whole == 0..<clause.count)
        }
    }

    // MARK: Findings

    @Test("The examples of the rules lie on their side of the threshold")
    func examples() throws {
        let reviewer = try Self.reviewer.get()
        let rules = reviewer.rulebook.rules.filter { $0.checker?.hasPrefix("precedents.") == true }
        #expect(rules.count == reviewer.precedents.categories.count)
        let raise = try RulesFolder(path: Fixtures.root + "/Rules")
            .yaml(PrecedentThresholds.file, as: PrecedentThresholds.self).raise
        for rule in rules {
            for example in rule.examples.flag {
                let best = try #require(reviewer.precedents.weigh(example.replacing("↓", with: "")).scores.first)
                #expect(best.category == rule.category && best.score >= raise, "\(example): \(best)")
            }
            for example in rule.examples.pass {
                let best = try #require(reviewer.precedents.weigh(example).scores.first)
                #expect(best.score < raise, "\(example): \(best)")
            }
        }
    }

    private static let fee = "进批发市场的货车按车次交三十元疏导费，交完再卸货。"

    @Test("What no rule foresaw is found as a warning that names the words")
    func found() throws {
        let findings = try raised(Self.fee).map(\.finding)
        #expect(findings.map(\.rule) == ["fee/resembling"])
        #expect(findings.allSatisfy { $0.severity == .warning && $0.message.contains("“") })
    }

    @Test(
        "A finding in a sentence that reads like sound ones, and a second name for one problem, become remarks that say why",
        arguments: [
            ("家长确有困难不能按时接孩子的，可以登记参加学校课后服务，托管到晚上六点半。", "rights/private-sphere", "认定无问题的条文相近"),
            ("本通知施行前已取得运输证的网约车，车价低于十五万元的，自施行之日起运输证作废。", "penalty/revoke", "已按另一类问题提出"),
        ])
    func demoted(_ clause: String, _ rule: String, _ reason: String) throws {
        let finding = try #require(findings(clause).map(\.finding).first { $0.rule == rule })
        #expect(finding.severity == .info)
        #expect(finding.explanation.last?.contains(reason) == true)
    }

    @Test("What rests on figures stays, however soundly the sentence reads")
    func structural() throws {
        let findings = try findings("当事人对处罚决定不服的，可以自收到决定之日起三十日内申请行政复议。").map(\.finding)
        #expect(findings.contains { $0.rule == "conflict/parameter" && $0.severity > .info })
    }

    @Test("Laws, rules and the State Council may do what these clauses may not")
    func reach() throws {
        #expect(try raised(Self.fee, level: .stateCouncil).isEmpty)
        #expect(try raised(Self.fee, kind: .localRegulation).isEmpty)
    }
}
