import ArgumentParser
import NormDocument
import NormLaw
import NormReview
import NormText

/// What the commands about the law have in common.
struct LawOptions: ParsableArguments {
    @Option(help: "The law index; Corpus/law/law.index of the home by default.")
    var index: String?

    @Option(help: "The index of norms; Corpus/law/norms.index of the home by default.")
    var norms: String?

    @Option(help: "The day to judge for, YYYY-MM-DD; today by default.")
    var asOf: String?

    @OptionGroup var home: HomeOption

    func indexPath() throws -> String { try index ?? corpus("law.index") }

    func loadIndex() throws -> LawIndex { try configured { try LawIndex.load(path: try indexPath()) } }

    func loadNorms() throws -> NormIndex {
        try configured { try NormIndex.load(path: try norms ?? corpus("norms.index")) }
    }

    /// An index that cannot be used is a mistake of the configuration.
    private func configured<Value>(_ load: () throws -> Value) throws -> Value {
        do {
            return try load()
        } catch let error as LawIndexError {
            printError("\(error)")
            throw ExitCode(2)
        }
    }

    /// Calls `body` with each document; those that cannot be read are named on standard error.
    ///
    /// - Returns: whether all could be read.
    func forEachDocument(of paths: [String], _ body: (NormativeDocument) throws -> Void) throws -> Bool {
        let loader = try DocumentLoader(home: try home.locate())
        var isComplete = true
        for entry in DocumentFiles.find(paths) {
            do {
                if let problem = entry.problem { throw ValidationError(problem) }
                let document = try loader.load(entry.path)
                for problem in document.problems { printError("\(entry.path)：\(problem.message)") }
                if !document.problems.isEmpty { isComplete = false }
                try body(document)
            } catch {
                printError("\(entry.path)：\(error)")
                isComplete = false
            }
        }
        return isComplete
    }

    private func corpus(_ file: String) throws -> String { try home.locate().corpus + "/law/" + file }

    func date() throws -> CivilDate {
        if let asOf {
            guard let date = CivilDate(iso: asOf) else { throw ValidationError("--as-of: \(asOf) 不是日期（YYYY-MM-DD）") }
            return date
        }
        guard let today = CivilDate.today else { throw ValidationError("系统日期无效，请给出 --as-of") }
        return today
    }
}
