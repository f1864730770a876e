import ArgumentParser
import NormDocument
import NormReview
import NormText

/// How documents are read; the same for every command that reads some.
struct ReadingOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Review by the law of this day (default: today).", valueName: "YYYY-MM-DD"))
    var asOf: CivilDate?

    @Option(help: "Level of the issuer, instead of what the document shows.")
    var level: DocumentLevel?

    @Option(help: "Kind of document, instead of what the document shows.")
    var kind: DocumentKind?

    @Option(help: "Character encoding, instead of the detected one.")
    var encoding: TextEncoding?

    func day() throws -> CivilDate {
        guard let day = asOf ?? CivilDate.today else {
            throw ValidationError("The clock gives no date; use --as-of.")
        }
        return day
    }
}
