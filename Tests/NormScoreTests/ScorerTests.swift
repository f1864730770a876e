import Foundation
import NormDocument
import NormReview
import NormRules
import NormText
import Testing

@testable import NormScore

/// What counts as a hit, a miss and a false alarm.
@Suite struct ScorerTests {
    private static let text = "标题\n第一条　罚款五百元；收费一百元。\n第二条　罚款五百元。\n"

    private func score(_ labels: String, _ findings: [ReviewedFinding], normative: Bool = true) throws -> Score {
        let home = FileManager.default.temporaryDirectory.appending(path: "score-\(UUID().uuidString)")
        let folder = home.appending(path: "set")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: home) }
        try Data(ScorerTests.text.utf8).write(to: folder.appending(path: "x.txt"))
        try Data(labels.utf8).write(to: folder.appending(path: "labels.jsonl"))
        let review = DocumentReview(
            path: "x.txt", metadata: DocumentMetadata(), normative: normative, complete: true, conclusion: .lawful,
            findings: findings, problems: [], steps: [], statementCount: 0, clearedCount: 0)
        let day = try #require(CivilDate(2026, 11, 1))
        let run = ReviewRun(
            tool: ReviewRun.Tool(version: "", rules: "", law: ""), asOf: day, documents: [review])
        return try Scorer(folder: LabelledFolder(path: folder.path)).score(run)
    }

    private func finding(
        _ category: NormRules.Category, at words: String? = nil, last: Bool = false, field: String? = nil,
        severity: Severity = .error
    ) -> ReviewedFinding {
        let text = ScorerTests.text
        let place = words.flatMap { text.range(of: $0, options: last ? .backwards : []) }.map { range in
            let start = text.unicodeScalars.distance(from: text.startIndex, to: range.lowerBound)
            let end = text.unicodeScalars.distance(from: text.startIndex, to: range.upperBound)
            return ReviewedFinding.Span(start: start, end: end, line: 1, column: 1)
        }
        return ReviewedFinding(
            id: "",
            finding: Finding(
                rule: category.rawValue.lowercased() + "/x", title: "", titleEN: "", category: category,
                severity: severity, range: nil, field: field, message: "", basis: [], suggestion: ""),
            article: nil, span: place, quote: words, sentence: nil)
    }

    private let fine = #"{"file": "x.txt", "category": "PENALTY", "article": "第二条", "quote": "罚款五百元"}"#

    @Test func sameSentenceAndCategoryIsAHit() throws {
        let score = try score(fine, [finding(.penalty, at: "五百", last: true)])
        #expect(score.total == Tally(hits: 1, misses: 0, falseAlarms: 0))
        #expect(score.byRule["penalty/x"] == RuleTally(hits: 1, aloneHits: 1, falseAlarms: 0))
    }

    @Test func theArticleDecidesBetweenEqualQuotes() throws {
        let score = try score(fine, [finding(.penalty, at: "五百")])
        #expect(score.total == Tally(hits: 0, misses: 1, falseAlarms: 1))
    }

    @Test func anotherCategoryAtThePlaceIsAMissAndAFalseAlarm() throws {
        let score = try score(fine, [finding(.fee, at: "五百", last: true)])
        #expect(score.total == Tally(hits: 0, misses: 1, falseAlarms: 1))
        #expect(score.confusion == [.penalty: [.fee: 1]])
    }

    @Test func anAllowedCategoryIsAHit() throws {
        let label = #"{"file": "x.txt", "category": "PENALTY", "also": ["FEE"], "quote": "收费一百元"}"#
        #expect(try score(label, [finding(.fee, at: "收费")]).total.hits == 1)
    }

    @Test func twoFindingsOnOneLabelAreOneHit() throws {
        let score = try score(fine, [finding(.penalty, at: "罚款", last: true), finding(.penalty, at: "元", last: true)])
        #expect(score.total == Tally(hits: 1, misses: 0, falseAlarms: 0))
    }

    @Test func remarksDoNotCount() throws {
        let score = try score(fine, [finding(.penalty, at: "五百", last: true, severity: .info)])
        #expect(score.total == Tally(hits: 0, misses: 1, falseAlarms: 0))
    }

    @Test func optionalLabelsAreNeitherHitNorMissNorFalseAlarm() throws {
        let label = #"{"file": "x.txt", "category": "PENALTY", "quote": "收费一百元", "optional": true}"#
        #expect(try score(label, [finding(.fee, at: "收费")]).total == Tally())
        #expect(try score(label, []).total == Tally())
    }

    @Test(arguments: ["steps.filing", "steps", "steps.filing.date"])
    func fieldsAreHitByThemselvesTheirParentsAndTheirParts(_ field: String) throws {
        let label = #"{"file": "x.txt", "category": "PROCEDURE", "quote": "", "field": "steps.filing"}"#
        #expect(try score(label, [finding(.procedure, field: field)]).total.hits == 1)
        #expect(try score(label, [finding(.procedure, field: "steps.filings")]).total.falseAlarms == 1)
    }

    @Test func cleanDocumentsCountTheirFalseAlarms() throws {
        let score = try score(#"{"file": "x.txt", "clean": true}"#, [finding(.fee, at: "收费")])
        #expect(score.falseAlarmsPerCleanDocument == 1)
        #expect(score.kindAccuracy == 1)
    }

    @Test func documentsOfOtherKindsAreCounted() throws {
        let label = #"{"file": "x.txt", "clean": true, "normative": false}"#
        #expect(try score(label, [], normative: true).kindAccuracy == 0)
        #expect(try score(label, [], normative: false).kindAccuracy == 1)
    }

    @Test(arguments: [
        #"{"file": "x.txt", "category": "PENALTIES"}"#, #"{"file": "x.txt", "colour": "red"}"#, #"{"category": "FEE"}"#,
        "{]",
    ])
    func wrongLabelsAreRefusedWithTheirLine(_ line: String) throws {
        let error = #expect(throws: (any Error).self) { try score(fine + "\n" + line, []) }
        #expect("\(try #require(error))".contains("labels.jsonl:2"))
    }

    @Test func comparisonTellsGainedAndLost() throws {
        let hit = StoredScore(try score(fine, [finding(.penalty, at: "五百", last: true)]))
        let miss = StoredScore(try score(fine, [finding(.fee, at: "收费")]))
        let better = ScoreComparison(from: miss, to: hit)
        #expect((better.gained.count, better.lost.count, better.silenced.count, better.isWorse) == (1, 0, 1, false))
        let worse = ScoreComparison(from: hit, to: miss)
        #expect((worse.gained.count, worse.lost.count, worse.newFalseAlarms.count, worse.isWorse) == (0, 1, 1, true))
    }

    @Test func storedScoreReadsBackAsWritten() throws {
        let stored = StoredScore(try score(fine, [finding(.fee, at: "收费")]))
        let file = FileManager.default.temporaryDirectory.appending(path: "score-\(UUID().uuidString).json")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(stored.json.utf8).write(to: file)
        #expect(try StoredScore(path: file.path) == stored)
    }
}
