import ArgumentParser

/// `dossier`
struct DossierCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dossier", abstract: "Writes and checks the record of how a document was made (程序档案).",
        subcommands: [DossierNewCommand.self, DossierCheckCommand.self])
}
