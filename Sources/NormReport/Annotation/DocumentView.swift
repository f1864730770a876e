import Mustache
import NormDocument
import NormReview
import NormRules

/// The reviewed document as a web page: its text with the findings marked in place, and the list of them beside it.
public struct DocumentView {
    private let words: Words
    private let templates: OpinionTemplates

    /// - Parameters:
    ///   - templates: where the page's template lies.
    public init(language: ReportLanguage, templates: OpinionTemplates) {
        words = Words(language)
        self.templates = templates
    }

    /// The page. It loads nothing and runs nothing.
    public func render(_ review: DocumentReview, of document: NormativeDocument, run: ReviewRun) throws -> String {
        let path = templates.view
        let template: MustacheTemplate
        do {
            template = try MustacheTemplate(
                string: String(decoding: try OpinionTemplates.read(path), as: UTF8.self))
        } catch let error as OpinionTemplates.Failure {
            throw error
        } catch {
            throw OpinionTemplates.Failure(path: path, cause: "模板语法错误：\(error)")
        }
        return template.render(values(of: review, document, run))
    }

    private typealias Values = [String: Any]

    private func values(of review: DocumentReview, _ document: NormativeDocument, _ run: ReviewRun) -> Values {
        let tally = Tally([review])
        return [
            "lang": words.pick("zh-CN", "en"), "title": VisibleText.of(document.metadata.title ?? document.path),
            "conclusion": words.name(review.conclusion), "meaning": words.meaning(review.conclusion),
            "summary": words.findingsInAll(tally.findings) + words.colon + tally.severityLine(words: words),
            "labels": [
                "text": words.pick("文件正文", "Text"), "findings": words.opinions, "filter": words.pick("筛选", "Filter"),
                "severity": words.pick("程度", "Severity"), "category": words.category,
                "none": words.noFindings, "back": words.pick("回到原文", "Back to the text"),
                "skip": words.pick("跳到意见列表", "Skip to the findings"), "conclusion": words.conclusion,
            ] as Values,
            "severities": Severity.allCases.reversed().filter { tally.count($0) > 0 }.map { severity in
                ["code": severity.rawValue, "name": words.count(tally.count(severity), of: words.name(severity))]
            },
            "categories": tally.presentCategories.map { category in
                ["code": category.rawValue, "name": words.count(tally.count(category), of: words.name(category))]
            },
            "isFiltered": !review.findings.isEmpty,
            "paragraphs": PageText(document: document, findings: review.findings, words: words).paragraphs,
            "findings": review.findings.enumerated().map { index, finding in values(of: finding, number: index + 1) },
            "problems": words.problems(of: review).map(VisibleText.of), "notReviewed": words.notReviewed,
            "versions": "normcheck \(run.tool.version) · \(words.asOf) \(run.asOf) · \(words.rules) \(run.tool.rules)"
                + " · \(words.law) \(run.tool.law)",
        ]
    }

    private func values(of reviewed: ReviewedFinding, number: Int) -> Values {
        let remark = Remark(reviewed, words: words)
        return [
            "number": number, "severity": reviewed.finding.severity.rawValue,
            "category": reviewed.finding.category.rawValue, "head": remark.head,
            "place": VisibleText.of(reviewed.article ?? words.wholeDocument), "isPlaced": reviewed.finding.range != nil,
            "quote": reviewed.quote.map { VisibleText.of($0) } ?? "",
            "lines": remark.lines.map { line -> Values in
                var values: Values = ["text": line.text]
                values["label"] = line.label.map { $0 + words.colon } ?? false
                return values
            },
        ]
    }
}
