import ArgumentParser
import NormReview

/// `dossier new`
struct DossierNewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Prints a dossier to fill in, with what the document itself says.")

    @Argument(help: "The document.")
    var file: String

    @OptionGroup var home: HomeOption

    func run() throws {
        let desk = try ProcedureDesk.open(home)
        do {
            try Output.write(try desk.template(for: file))
        } catch let error as ExitCode {
            throw error
        } catch {
            Output.complain("\(file): \(error)")
            throw ExitCode.incomplete
        }
    }
}
