import Foundation
import NormReview
import NormText
import Testing

@testable import NormScore

/// The labelled corpus of the project, reviewed as a whole: no change loses a label or raises an alarm unseen.
@Suite struct FrozenCorpusTests {
    private static let repository = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    private static let corpus = repository.appending(path: "Tests/Corpus/labelled")

    @Test func nothingIsLostAgainstTheStoredScore() throws {
        let folders = try FileManager.default.contentsOfDirectory(atPath: Self.corpus.path).sorted()
            .map { Self.corpus.appending(path: $0).path }.filter {
                FileManager.default.fileExists(atPath: $0 + "/labels.jsonl")
            }
        let reviewer = try Reviewer(home: Home.locate(named: Self.repository.path))
        let options = ReviewOptions(asOf: try #require(CivilDate(2026, 11, 1)), jobs: 2)
        let scores = try folders.map { path in
            let folder = try LabelledFolder(path: path)
            return try Scorer(folder: folder).score(reviewer.review(paths: folder.files, options: options))
        }
        let score = try #require(Score.joined(scores))
        let stored = try StoredScore(path: Self.corpus.appending(path: "score.json").path)
        let comparison = ScoreComparison(from: stored, to: StoredScore(score))
        #expect(
            !comparison.isWorse,
            "\(ScoreReport(score, comparison: comparison).text(verbose: false)) — `make score` keeps a wanted change")
        #expect(score.kindAccuracy >= 0.97)
    }
}
