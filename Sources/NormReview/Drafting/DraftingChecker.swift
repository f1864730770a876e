import NormRules

/// Checks the form of a document: numbering, references to itself, names, dates, attachments.
enum DraftingChecker {
    private static let checks: [@Sendable (DocumentReading) -> [CheckerIssue]] = [
        { Numbering.issues(in: $0) },
        { EmptyArticles.issues(in: $0.document) },
        { InternalReferences.issues(in: $0) },
        { DivisionReferences.issues(in: $0.document) },
        { MisplacedReferences.issues(in: $0) },
        { BareReferences.issues(in: $0) },
        { PriorParagraphs.issues(in: $0) },
        { OwnParagraphs.issues(in: $0) },
        { OpenTrials.issues(in: $0) },
        { FreeAndCharged.issues(in: $0) },
        { RivalFigures.issues(in: $0) },
        { NotedFigures.issues(in: $0) },
        { PartsAndTotals.issues(in: $0) },
        { StatedSpans.issues(in: $0) },
        { StatedCounts.issues(in: $0) },
        { OpposedBounds.issues(in: $0) },
        { ImpossibleDates.issues(in: $0) },
        { CitedNumbers.issues(in: $0) },
        { RivalOrgans.issues(in: $0) },
        { Definitions.issues(in: $0) },
        { InstrumentNames.issues(in: $0.document) },
        { EffectiveDates.issues(in: $0) },
        { ValidityStatements.issues(in: $0) },
        { Attachments.issues(in: $0.document) },
        { SignatureNames.issues(in: $0.document) },
    ]

    static func issues(in reading: DocumentReading) -> [CheckerIssue] { checks.flatMap { $0(reading) } }
}
