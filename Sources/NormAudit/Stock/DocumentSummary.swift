import NormData
import NormDocument
import NormReview
import NormRules
import NormText

/// What catalogue and dashboard show of a document of the stock.
struct DocumentSummary: Sendable, Snapshot {
    /// A finding in few words.
    struct Mark: Sendable, Snapshot {
        let rule: String
        let title: String
        let category: NormRules.Category
        let severity: Severity
        let confidence: Confidence
        let article: String?

        init(_ reviewed: ReviewedFinding) {
            let finding = reviewed.finding
            rule = finding.rule
            title = finding.title
            category = finding.category
            severity = finding.severity
            confidence = finding.confidence
            article = reviewed.article
        }

        init(from reader: inout SnapshotReader) throws {
            rule = try reader.read()
            title = try reader.read()
            category = try reader.read()
            severity = try reader.read()
            confidence = try reader.read()
            article = try reader.read()
        }

        func write(to writer: inout SnapshotWriter) {
            writer.write(rule)
            writer.write(title)
            writer.write(category)
            writer.write(severity)
            writer.write(confidence)
            writer.write(article)
        }
    }

    let path: String
    let key: String
    let metadata: DocumentMetadata
    let normative: Bool
    let complete: Bool
    let conclusion: Conclusion
    let problems: [String]
    let marks: [Mark]
    let founding: [FoundingAct]
    let repealedActs: [String]
    let articleCount: Int

    init(path: String, key: String, record: ReviewRecord) {
        self.path = path
        self.key = key
        let review = record.review
        metadata = review.metadata
        normative = review.normative
        complete = review.complete
        conclusion = review.conclusion
        problems = review.problems
        marks = review.findings.map { Mark($0) }
        founding = record.card.founding
        repealedActs = record.card.repealedActs
        articleCount = record.card.articleCount
    }

    init(from reader: inout SnapshotReader) throws {
        path = try reader.read()
        key = try reader.read()
        metadata = try reader.read()
        normative = try reader.read()
        complete = try reader.read()
        conclusion = try reader.read()
        problems = try reader.read()
        marks = try reader.read()
        founding = try reader.read()
        repealedActs = try reader.read()
        articleCount = try reader.read()
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(path)
        writer.write(key)
        writer.write(metadata)
        writer.write(normative)
        writer.write(complete)
        writer.write(conclusion)
        writer.write(problems)
        writer.write(marks)
        writer.write(founding)
        writer.write(repealedActs)
        writer.write(articleCount)
    }

    /// The title, or what stands for it.
    var name: String {
        metadata.title ?? String(path[(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)...])
    }

    /// 《…》（number); titles inside the title stand in 〈〉 (GB/T 15834).
    var fullName: String {
        let inner = String(name.map { $0 == "《" ? "〈" : $0 == "》" ? "〉" : $0 })
        return "《\(inner)》" + (metadata.documentNumber.map { "（\($0)）" } ?? "")
    }

    func count(_ severity: Severity) -> Int { marks.count { $0.severity == severity } }

    /// The year of the document: of its effective date, publication, writing, or number.
    var year: Int? { DocumentDay(metadata).year }
}
