import NormRules

/// Checks the form of a document: numbering, references to itself, names, dates, attachments.
enum DraftingChecker {
    private static let checks: [@Sendable (DocumentReading, WordScan) -> [CheckerIssue]] = [
        { reading, _ in Numbering.issues(in: reading) },
        { reading, _ in EmptyArticles.issues(in: reading.document) },
        { reading, _ in InternalReferences.issues(in: reading) },
        { DivisionReferences.issues(in: $0.document, $1) },
        { MisplacedReferences.issues(in: $0, $1) },
        { BareReferences.issues(in: $0, $1) },
        { PriorParagraphs.issues(in: $0, $1) },
        { OwnParagraphs.issues(in: $0, $1) },
        { OpenTrials.issues(in: $0, $1) },
        { FreeAndCharged.issues(in: $0, $1) },
        { RivalFigures.issues(in: $0, $1) },
        { NotedFigures.issues(in: $0, $1) },
        { PartsAndTotals.issues(in: $0, $1) },
        { StatedSpans.issues(in: $0, $1) },
        { StatedCounts.issues(in: $0, $1) },
        { OpposedBounds.issues(in: $0, $1) },
        { ImpossibleDates.issues(in: $0, $1) },
        { CitedNumbers.issues(in: $0, $1) },
        { RivalOrgans.issues(in: $0, $1) },
        { Definitions.issues(in: $0, $1) },
        { reading, _ in InstrumentNames.issues(in: reading.document) },
        { EffectiveDates.issues(in: $0, $1) },
        { ValidityStatements.issues(in: $0, $1) },
        { reading, _ in Attachments.issues(in: reading.document) },
        { AbsentAttachments.issues(in: $0, $1) },
        { reading, _ in SignatureNames.issues(in: reading.document) },
    ]

    static func issues(in reading: DocumentReading) -> [CheckerIssue] {
        let words = WordScan(reading.document.text.bytes)
        return checks.flatMap { $0(reading, words) }
    }
}
