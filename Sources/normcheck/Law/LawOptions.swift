import ArgumentParser
import FoundationEssentials
import NormLaw
import NormText

/// What the commands about the law have in common.
struct LawOptions: ParsableArguments {
    @Option(help: "The law index.")
    var index: String = "Corpus/law/law.index"

    @Option(help: "The index of norms.")
    var norms: String = "Corpus/law/norms.index"

    @Option(help: "The day to judge for, YYYY-MM-DD; today by default.")
    var asOf: String?

    func loadIndex() throws -> LawIndex { try LawIndex.load(path: index) }

    func date() throws -> CivilDate {
        guard let asOf else { return try today() }
        guard let date = CivilDate(iso: asOf) else { throw ValidationError("--as-of: \(asOf) 不是日期（YYYY-MM-DD）") }
        return date
    }

    private func today() throws -> CivilDate {
        let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
        guard let year = parts.year, let month = parts.month, let day = parts.day,
            let date = CivilDate(year, month, day)
        else { throw ValidationError("系统日期无效，请给出 --as-of") }
        return date
    }
}
