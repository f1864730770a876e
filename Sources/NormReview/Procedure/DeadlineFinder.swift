import NormDocument
import NormText

/// Finds what falls due for a document.
public struct DeadlineFinder: Sendable {
    private let reviewer: ProcedureReviewer

    public init(rules: ProcedureRules) { reviewer = ProcedureReviewer(rules: rules) }

    /// What is still to come, and what was not met where a dossier shows it; in order of date.
    ///
    /// Without a dossier the day of publication is the document's own, or the day on which it was written.
    public func deadlines(
        document: NormativeDocument, dossier: Dossier?, asOf: CivilDate
    ) throws(ProcedureRulesError) -> [Deadline] {
        let steps = try reviewer.review(document: document, dossier: dossier ?? assumed(document), asOf: asOf).steps
        return steps.compactMap { step -> Deadline? in
            let isEnd = step.key == DossierSchema.validUntil
            guard let date = isEnd ? step.date : step.due else { return nil }
            let isOpen = isEnd || [.due, .missing].contains(step.verdict)
            let isOverdue = date < asOf
            guard isOpen, !isOverdue || dossier != nil else { return nil }
            return Deadline(
                path: document.path, documentTitle: document.metadata.title, key: step.key,
                title: isEnd ? "\(step.title)届满" : step.title, date: date, isOverdue: isOverdue, note: step.note,
                basis: step.basis)
        }.sorted()
    }

    private func assumed(_ document: NormativeDocument) -> Dossier {
        let published = document.metadata.published ?? document.metadata.written
        return Dossier(steps: published.map { ["publication": [Dossier.Record(dates: ["date": $0])]] } ?? [:])
    }
}
