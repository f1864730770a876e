import Foundation
import NormData
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

    private func findings(_ clause: String, title: String = "清河县人民政府关于规范有关事项的通知") throws -> [ReviewedFinding] {
        let text =
            "\(title)\n\n清政发〔2026〕7号\n\n各乡镇人民政府：\n\n一、\(clause)\n\n"
            + "二、本通知自2026年6月1日起施行，有效期至2031年5月31日。\n\n清河县人民政府\n2026年5月1日\n"
        let options = ReviewOptions(asOf: try #require(CivilDate(2026, 11, 1)), useDossiers: false)
        return try Self.reviewer.get().review(Array(text.utf8), path: "draft.txt", options: options).findings
            .filter { $0.finding.rule.hasSuffix("/resembling") }
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
        let shares: [(bytes: Range<Int>, weight: Float)] = [
            (0..<3, 0.1), (3..<6, 0.9), (6..<9, 0.8), (9..<12, -0.4), (12..<15, 0.5), (15..<18, 0.1),
        ]
        #expect(TellingWords(shares).ranges == [3..<9, 12..<15])
        #expect(TellingWords(shares).whole == 3..<15)
        #expect(TellingWords([]).ranges.isEmpty && TellingWords([]).whole == 0..<0)
    }

    // MARK: Findings

    @Test("What no rule foresaw is found as a warning where the examples say so, and sound neighbours are left alone")
    func examples() throws {
        let rules = try Self.reviewer.get().rulebook.rules.filter { $0.checker?.hasPrefix("precedents.") == true }
        #expect(rules.count == 8)
        for rule in rules {
            for example in rule.examples.flag {
                let found = try findings(example.replacing("↓", with: ""))
                #expect(found.map(\.finding.rule) == [rule.id], "\(example)")
                #expect(found.allSatisfy { $0.finding.severity == .warning && $0.finding.message.contains("“") })
            }
            for example in rule.examples.pass { #expect(try findings(example).isEmpty, "\(example)") }
        }
    }

    @Test("Laws, rules and the State Council may do what these clauses may not")
    func reach() throws {
        let clause = try #require(
            Self.reviewer.get().rulebook.rules.first { $0.id == "licence/resembling" }?.examples.flag.first
        ).replacing("↓", with: "")
        #expect(try findings(clause).count == 1)
        #expect(try findings(clause, title: "国务院关于规范有关事项的通知").isEmpty)
        #expect(try findings(clause, title: "清河省放蜂管理条例").isEmpty)
    }
}
