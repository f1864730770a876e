import ArgumentParser
import NormReview

/// `jurisdictions list`
struct JurisdictionsListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Lists all regions.")

    @OptionGroup var home: HomeOption

    func run() throws {
        let catalogue = try ProcedureDesk.open(home).rules.jurisdictions
        let lines = try catalogue.regions.map { region in
            let pack = try catalogue.jurisdiction(region.code)
            return "\(region.code)  \(region.name)  \(pack.basis.map { "《\($0.title)》" }.joined())"
        }
        try Output.write(lines.joined(separator: "\n") + "\n")
    }
}
