import NormRules

/// Checks the form of a document: numbering, references to itself, names, dates, attachments.
enum DraftingChecker {
    private static let checks: [@Sendable (DocumentReading, WordScan) -> [CheckerIssue]] = [
        { reading, _ in Numbering.issues(in: reading) },
        { reading, _ in EmptyArticles.issues(in: reading.document) },
        { reading, _ in InternalReferences.issues(in: reading) },
        { DivisionReferences.issues(in: $0.document, $1) },
        { MisplacedReferences.issues(in: $0, $1) },
        { reading, _ in BareReferences.issues(in: reading) },
        { PriorParagraphs.issues(in: $0, $1) },
        { reading, _ in OwnParagraphs.issues(in: reading) },
        { OpenTrials.issues(in: $0, $1) },
        { FreeAndCharged.issues(in: $0, $1) },
        { RivalFigures.issues(in: $0, $1) },
        { NotedFigures.issues(in: $0, $1) },
        { reading, _ in PartsAndTotals.issues(in: reading) },
        { reading, _ in StatedSpans.issues(in: reading) },
        { reading, _ in StatedCounts.issues(in: reading) },
        { reading, _ in OpposedBounds.issues(in: reading) },
        { reading, _ in ImpossibleDates.issues(in: reading) },
        { reading, _ in CitedNumbers.issues(in: reading) },
        { RivalOrgans.issues(in: $0, $1) },
        { Definitions.issues(in: $0, $1) },
        { reading, _ in InstrumentNames.issues(in: reading.document) },
        { EffectiveDates.issues(in: $0, $1) },
        { ValidityStatements.issues(in: $0, $1) },
        { reading, _ in Attachments.issues(in: reading.document) },
        { reading, _ in SignatureNames.issues(in: reading.document) },
    ]

    static func issues(in reading: DocumentReading) -> [CheckerIssue] {
        let words = WordScan(reading.document.text.bytes)
        return checks.flatMap { $0(reading, words) }
    }
}
