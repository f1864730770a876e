import NormDocument
import NormRules
import NormText

/// The procedure review for files: templates, dossiers and deadlines.
public struct ProcedureDesk: Sendable {
    public let rules: ProcedureRules
    private let loader: DocumentLoader

    /// What a check of a dossier file found.
    public struct DossierCheck: Sendable {
        /// What could not be read.
        public let errors: [DossierError]
        public let findings: [Finding]
        public let steps: [ProcedureStep]
    }

    /// Throws the error of whatever could not be loaded, with file and cause.
    public init(home: Home) throws {
        rules = try ProcedureRules(rules: home.rules)
        loader = try DocumentLoader(home: home)
    }

    /// A dossier to fill in for the document at `path`.
    public func template(for path: String) throws -> String {
        DossierTemplate.make(from: try loader.load(path), rules: rules)
    }

    /// Reads and judges a dossier, with the document that it names where that lies beside it.
    public func check(dossier path: String, asOf: CivilDate) throws -> DossierCheck {
        let (dossier, errors) = try read(dossier: path)
        guard let dossier else { return DossierCheck(errors: errors, findings: [], steps: []) }
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
        let document = try dossier.document.flatMap { try? loader.load(folder + $0) } ?? loader.empty()
        let (findings, steps) = try ProcedureReviewer(rules: rules).review(
            document: document, dossier: dossier, asOf: asOf)
        return DossierCheck(errors: errors, findings: findings.filter { $0.field != nil }, steps: steps)
    }

    /// What falls due for the documents, and what could not be read of them.
    public func deadlines(for paths: [String], asOf: CivilDate) -> (deadlines: [Deadline], problems: [String]) {
        let finder = DeadlineFinder(rules: rules)
        let dossiers = DossierFile(schema: rules.dossierSchema)
        var deadlines: [Deadline] = []
        var problems: [String] = []
        for path in paths {
            do {
                let document = try loader.load(path)
                let record = dossiers.read(named: nil, beside: path, search: true)
                problems += record.problems
                deadlines += try finder.deadlines(document: document, dossier: record.dossier, asOf: asOf)
            } catch {
                problems.append("\(path): \(error)")
            }
        }
        return (deadlines.sorted(), problems)
    }

    private func read(dossier path: String) throws -> (dossier: Dossier?, errors: [DossierError]) {
        DossierReader(schema: rules.dossierSchema).read(
            try InputFile.read(path), format: path.hasSuffix(".xml") ? .xml : .yaml)
    }
}
