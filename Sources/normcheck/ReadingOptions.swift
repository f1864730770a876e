import ArgumentParser
import NormDocument
import NormFormats
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

    @Option(
        help: ArgumentHelp("Name by which standard input (-) goes; its ending may tell the format.", valueName: "name"))
    var stdinName = "stdin"

    @Option(
        name: .customLong("limit"),
        help: ArgumentHelp(
            "Change a cap on what a file may ask of the readers; may be given several times.", valueName: "NAME=NUMBER")
    )
    var changedLimits: [LimitArgument] = []

    var limits: FormatLimits {
        var limits = FormatLimits()
        for change in changedLimits { limits[change.limit] = change.value }
        return limits
    }

    /// Reads standard input where `-` is among the paths.
    func standardInput(for paths: [String]) throws -> StandardInput? {
        guard paths.contains("-") else { return nil }
        return StandardInput(name: stdinName, bytes: try Output.readStandardInput(limit: limits[.fileSize]))
    }

    func day() throws -> CivilDate {
        guard let day = asOf ?? CivilDate.today else {
            throw ValidationError("The clock gives no date; use --as-of.")
        }
        return day
    }

    /// - Parameter jobs: threads; `nil` for one a processor.
    func options(useDossiers: Bool, jobs: Int?) throws -> ReviewOptions {
        ReviewOptions(
            asOf: try day(), level: level, kind: kind, useDossiers: useDossiers, encoding: encoding,
            jobs: jobs ?? Processors.count, limits: limits)
    }
}
