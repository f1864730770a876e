import ArgumentParser
import NormLaw

/// `law organ`
struct LawOrganCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "organ",
        abstract: "Tells what became of an organ, its level, and whether it may issue normative documents.")

    @Argument(help: "The name, with or without its place: 清河县工商局, 国务院法制办, 县综治办.")
    var name: String

    @OptionGroup var law: LawOptions

    func run() throws {
        let date = try law.date()
        let rules = try law.home.locate().rules
        let index = OrganIndex(try LawTables.load(rules: rules))
        let records = try OrganRecord.load(rules: rules).filter { $0.isNamed(in: name) }
        let history = index.history(of: name, asOf: date)
        for change in history {
            print("\(change.since)  \(change.term) → \(change.successor)（\(change.basis)）" + note(change.isVerified))
        }
        if let successor = index.successor(of: name, asOf: date) {
            print("\(date)：现为 \(successor)")
        } else if let later = index.anyChange(of: name) {
            print("\(date)：存在，\(later.since) 起改为 \(later.successor)" + note(later.isVerified))
        }
        for record in records { print(record.description) }
        if history.isEmpty, records.isEmpty {
            print("没有关于“\(name)”的记载")
            throw ExitCode.failure
        }
    }

    private func note(_ isVerified: Bool) -> String { isVerified ? "" : "  依据待核实" }
}
