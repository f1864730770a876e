import NormData
import NormReview
import NormRules

/// Compares reviews with the labels of a folder.
///
/// A finding hits a label of its document when its category is the label's, or one that the label also allows, and it stands
/// in the sentence of the label's quote or names the same field. Remarks (`info`) do not count. Several hits on one label
/// are one; a finding at the place of an optional label is neither hit nor false alarm.
public struct Scorer {
    private let folder: LabelledFolder

    public init(folder: LabelledFolder) { self.folder = folder }

    /// The score of a run over `folder.files`, in that order. Throws `DataError` where a document cannot be read again.
    public func score(_ run: ReviewRun) throws -> Score {
        var score = Score(rules: run.tool.rules, law: run.tool.law, asOf: run.asOf)
        for (document, review) in zip(folder.documents, run.documents) {
            score.add(try outcome(of: review, against: document))
        }
        return score
    }

    private func outcome(of review: DocumentReview, against document: LabelledFolder.Document) throws -> DocumentOutcome
    {
        let text = LabelledText(try DataFile.text(of: folder.path + "/" + document.name))
        let places = document.labels.map { label in
            label.quote.isEmpty ? [] : text.sentences(holding: label.quote, article: label.article)
        }
        var labels = document.labels.map { DocumentOutcome.Label(label: $0) }
        var falseAlarms: [DocumentOutcome.FalseAlarm] = []
        for finding in review.findings where finding.finding.severity != .info {
            let near = labels.indices.filter { stands(finding, at: document.labels[$0], places[$0]) }
            for index in near { labels[index].near.insert(finding.finding.category) }
            let hit = near.filter { document.labels[$0].categories.contains(finding.finding.category) }
            for index in hit { labels[index].rules.insert(finding.finding.rule) }
            if hit.isEmpty, !near.contains(where: { document.labels[$0].isOptional }) {
                falseAlarms.append(DocumentOutcome.FalseAlarm(file: document.id, finding: finding))
            }
        }
        return DocumentOutcome(
            labels: labels, falseAlarms: falseAlarms, isClean: document.isClean,
            isKindRight: review.normative == document.isNormative)
    }

    private func stands(_ finding: ReviewedFinding, at label: GoldLabel, _ places: [Range<Int>]) -> Bool {
        guard label.field.isEmpty else {
            guard let field = finding.finding.field else { return false }
            return field == label.field || field.hasPrefix(label.field + ".") || label.field.hasPrefix(field + ".")
        }
        guard let span = finding.span else { return false }
        return places.contains { span.start < $0.upperBound && $0.lowerBound < span.end }
    }
}
