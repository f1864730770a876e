import Foundation
import NormData
import NormReview
import NormRules
import Testing

@testable import NormScore

@Suite("Learning from judged clauses")
struct PrecedentLearnerTests {
    private static let repository = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private static let precedents = [
        ("商户每月缴纳清洁费三十元。", [NormRules.Category.fee]), ("摊主每天缴纳摊位费五元。", [.fee]),
        ("车主每次缴纳疏导费十元。", [.fee]), ("对乱停的车辆先行扣押。", [.coercion]),
        ("对占道的货物先行扣押。", [.coercion]), ("逾期不搬的先行扣押其工具。", [.coercion]),
        ("商户可以自愿参加培训。", []), ("摊主的意见由市场办答复。", []), ("车主可以网上预约。", []), ("各单位要加强宣传。", []),
    ].map { Precedent(clause: $0.0, categories: Set($0.1)) }

    @Test("What was learnt tells other clauses apart, and the same clauses give the same bytes")
    func separates() {
        let learner = PrecedentLearner(categories: [.fee, .coercion])
        let weights = learner.weights(Self.precedents)
        let fee = weights.weigh("住户每季缴纳管道费八元。").scores[0]
        let coercion = weights.weigh("对违规的船只先行扣押。").scores[0]
        #expect(fee.category == .fee && fee.score > 0)
        #expect(coercion.category == .coercion && coercion.score > 0)
        #expect(weights.weigh("各村要加强宣传。").scores[0].score < 0)
        #expect(weights.weigh("住户每季缴纳管道费八元。").words.joined().contains("缴纳"))
        #expect(learner.weights(Self.precedents).fileBytes == weights.fileBytes)
    }

    @Test("Of many features the heaviest are kept")
    func limit() {
        let weights = PrecedentLearner(categories: [.fee], mostFeatures: 5).weights(Self.precedents)
        #expect(weights.fileBytes.count < PrecedentLearner(categories: [.fee]).weights(Self.precedents).fileBytes.count)
    }

    private func folder(_ files: [String: String]) throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "precedents-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: name)) }
        return folder
    }

    @Test("Tables and labelled documents give clauses; what reviewers differ about gives none")
    func collection() throws {
        let folder = try folder([
            "a.tsv": "# note\nFEE,RIGHTS\t收费。\nCLEAN\tfee/charge\t不收费。\n",
            "x.txt": "关于收费的通知\n商户缴纳清洁费；车主缴纳疏导费。\n各单位要加强宣传。\n",
            "labels.jsonl": """
            {"file": "x.txt", "category": "FEE", "article": "", "quote": "缴纳清洁费"}
            {"file": "x.txt", "category": "FEE", "article": "", "quote": "缴纳疏导费", "optional": true}
            """,
        ])
        defer { try? FileManager.default.removeItem(at: folder) }
        let precedents = try PrecedentCollection(paths: [folder.appending(path: "a.tsv").path, folder.path]).precedents
        #expect(
            precedents.map(\.clause)
                == ["收费。", "不收费。", "关于收费的通知", "商户缴纳清洁费；", "各单位要加强宣传。"])
        #expect(precedents.map(\.categories) == [[.fee, .rights], [], [], [.fee], []])
    }

    @Test("A line that is no judged clause is an error with file and line", arguments: ["收费。", "FEES\t收费。"])
    func faults(line: String) throws {
        let folder = try folder(["a.tsv": "CLEAN\t不收费。\n\(line)\n"])
        defer { try? FileManager.default.removeItem(at: folder) }
        let error = #expect(throws: DataError.self) {
            try PrecedentCollection(paths: [folder.appending(path: "a.tsv").path])
        }
        #expect(error?.line == 2)
    }

    @Test("Each part is judged by what is learnt from the others")
    func measure() {
        let measure = PrecedentMeasure(
            Self.precedents + Self.precedents, learner: PrecedentLearner(categories: [.fee, .coercion]), parts: 2)
        #expect(measure.rows.allSatisfy { $0.rightlyNamed <= $0.found })
        #expect(measure.rows.first.map { $0.found == 1 } == true)
        #expect(zip(measure.rows, measure.rows.dropFirst()).allSatisfy { $0.raised >= $1.raised })
    }

    @Test("The weights that ship were learnt from the clauses that ship")
    func current() throws {
        let corpus = Self.repository.appending(path: "Tests/Corpus")
        let labelled = try FileManager.default.contentsOfDirectory(atPath: corpus.path + "/labelled").sorted()
            .map { corpus.path + "/labelled/" + $0 }
            .filter { FileManager.default.fileExists(atPath: $0 + "/labels.jsonl") }
        let collection = try PrecedentCollection(
            paths: [
                Self.repository.path + "/Corpus/precedents/clauses.tsv", corpus.path + "/clauses.tsv",
                corpus.path + "/points.tsv",
            ] + labelled)
        let weights = try Reviewer(home: Home.locate(named: Self.repository.path)).precedents
        #expect(weights.clauseCount == collection.precedents.count)
        #expect(weights.source == collection.digest, "run make precedents")
    }
}
