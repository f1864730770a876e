import NormDocument
import NormReview
import NormText

// Stands in for the engine until it is merged; this file goes when NormReview declares these names.

struct ReviewOptions {
    let asOf: CivilDate
    let level: DocumentLevel?
    let kind: DocumentKind?
    let useDossiers: Bool
    let dossierPath: String?
    let encoding: TextEncoding?
    let jobs: Int
}

final class Reviewer {
    init(home: Home) throws {}

    func review(paths: [String], options: ReviewOptions, onResult: (DocumentReview) -> Void) -> ReviewRun {
        ReviewRun(
            tool: ReviewRun.Tool(version: Version.current, rules: "sha256:", law: "sha256:"), asOf: options.asOf,
            documents: paths.map { DocumentReview(unreadable: $0, problem: "审核引擎尚未接入") })
    }

    func explain(path: String, options: ReviewOptions) -> (lines: [String], problems: [String]) {
        ([], ["审核引擎尚未接入"])
    }
}

extension Reviewer: RuleBookQueries {
    var summaries: [RuleSummary] { [] }
    func explain(_ id: String) -> [String]? { nil }
    func test(_ id: String?) -> RuleTestResult? {
        id == nil ? RuleTestResult(rules: 0, examples: 0, failures: []) : nil
    }
}
