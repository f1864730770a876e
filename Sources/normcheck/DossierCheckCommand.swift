import ArgumentParser
import NormReview
import NormText

/// `dossier check`
struct DossierCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Reads dossiers strictly and prints the checklist of their steps.",
        discussion: "The document that a dossier names is read too where it lies beside it.")

    @Argument(help: "Dossiers (.dossier.yml, .dossier.xml).")
    var files: [String]

    @OptionGroup var options: ReadingOptions
    @OptionGroup var home: HomeOption

    func run() throws {
        let desk = try ProcedureDesk.open(home)
        let day = try options.day()
        var isComplete = true
        for file in files {
            do {
                let check = try desk.check(dossier: file, asOf: day)
                for error in check.errors { Output.complain("\(file):\(error)") }
                isComplete = isComplete && check.errors.isEmpty
                try Output.write(listing(check, of: file))
            } catch let error as ExitCode {
                throw error
            } catch {
                Output.complain("\(file): \(error)")
                isComplete = false
            }
        }
        if !isComplete { throw ExitCode.incomplete }
    }

    private func listing(_ check: ProcedureDesk.DossierCheck, of file: String) -> String {
        let steps = check.steps.map { step in
            let due = step.due.map { "，期限 \($0)" } ?? ""
            return "  \(step.verdict.mark) \(step.title) \(step.date?.description ?? "—")\(due)"
        }
        let findings = check.findings.map { "  \($0.field ?? "") [\($0.severity.rawValue)] \($0.message) \($0.rule)" }
        return ([file] + steps + findings).joined(separator: "\n") + "\n"
    }
}

extension ProcedureStep.Verdict {
    fileprivate var mark: String {
        switch self {
        case .done: "✓"
        case .missing, .late, .wrong: "✗"
        case .due: "…"
        case .exempt: "–"
        case .unknown: "?"
        }
    }
}
