import NormDocument
import NormText
import Testing

@testable import NormReview

/// Reviews a text with the rules and the law of the repository.
enum ReviewedDraft {
    static let options = ReviewOptions(
        asOf: CivilDate(2026, 11, 1) ?? .epoch, level: .county, kind: .normative, useDossiers: false)

    private static let reviewer = Result { try Reviewer(home: Home.locate(named: Fixtures.root)) }

    static func review(_ text: String, options: ReviewOptions = options) throws -> DocumentReview {
        try reviewer.get().review(Array(text.utf8), path: "draft.txt", options: options)
    }

    /// A document of the articles, each a line without its number.
    static func draft(_ articles: [String]) -> String {
        let lines = articles.enumerated().map { "第\(ChineseNumber.string($0 + 1))条 \($1)\n" }
        return "清河县市容管理办法\n\n\(lines.joined())\n清河县人民政府\n2026年3月20日\n"
    }
}
