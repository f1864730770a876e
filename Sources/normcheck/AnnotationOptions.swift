import ArgumentParser
import NormReport
import NormReview

/// The reviewed document itself, with its findings in it.
struct AnnotationOptions: ParsableArguments {
    private enum Kind: String, CaseIterable {
        case docx, html
    }

    @Option(
        name: .customLong("annotate"),
        help: ArgumentHelp(
            "Also write the document with its findings: as comments in the Word file (.docx), or marked in a page (.html).",
            valueName: "file"))
    var path: String?

    @Flag(help: "With --annotate FILE.docx: write mechanical corrections as tracked changes.")
    var suggest = false

    func validate() throws {
        if path != nil, kind == nil { throw ValidationError("--annotate writes files that end in .docx or .html.") }
        if suggest, kind != .docx { throw ValidationError("--suggest needs --annotate FILE.docx.") }
    }

    private var kind: Kind? {
        path.flatMap { path in Kind.allCases.first { path.lowercased().hasSuffix(".\($0.rawValue)") } }
    }

    /// Writes the file, where one is wanted; a document that cannot be annotated is a fault of the command line.
    func write(
        _ run: ReviewRun, engine: Engine, options: ReviewOptions, language: ReportLanguage, home: Home
    ) throws {
        guard let path, let kind, let review = run.documents.first, !review.isUnreadable else { return }
        let bytes: [UInt8]
        do {
            let original = try engine.original(review.path, options: options)
            switch kind {
            case .docx:
                bytes = try WordAnnotator(language: language, day: run.asOf, suggests: suggest)
                    .annotate(original.bytes, findings: review.findings)
            case .html:
                var templates = OpinionTemplates()
                templates.folder = home.templates
                let view = DocumentView(language: language, templates: templates)
                bytes = Array(try view.render(review, of: original.document, run: run).utf8)
            }
        } catch {
            Output.complain(VisibleText.of("normcheck: --annotate \(path): \(review.path): \(error)"))
            throw ExitCode.usage
        }
        try Output.write(bytes, to: path)
    }
}
