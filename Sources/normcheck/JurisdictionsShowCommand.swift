import ArgumentParser
import NormReview

/// `jurisdictions show`
struct JurisdictionsShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Shows what holds in a region, with the source and certainty of each value.")

    @Argument(help: "Name or code: 四川, 成都市, 510000.")
    var region: String

    @OptionGroup var home: HomeOption

    func run() throws {
        let catalogue = try ProcedureDesk.open(home).rules.jurisdictions
        guard let found = catalogue.region(named: region) else {
            throw ValidationError("没有“\(region)”这个地区；用 jurisdictions list 查看。")
        }
        let pack = try catalogue.jurisdiction(found.code)
        let basis = pack.basis.map { "依据：《\($0.title)》\($0.number ?? "")（\($0.status.title)）" }
        let values = pack.parameters.sorted { $0.key < $1.key }.map { key, value in
            let note = value.note.map { "；\($0)" } ?? ""
            let origin = pack.own.contains(key) ? "" : "［全国］"
            return "  \(key)：\(value.title)（\(value.status.title)，\(value.source)\(note)）\(origin)"
        }
        try Output.write(([pack.name] + basis + values).joined(separator: "\n") + "\n")
    }
}
