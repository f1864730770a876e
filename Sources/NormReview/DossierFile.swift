import Glibc

/// Finds and reads the dossier of a document.
struct DossierFile: Sendable {
    private let reader: DossierReader

    init(schema: DossierSchema) { reader = DossierReader(schema: schema) }

    /// The dossier named, or the one beside the document (`a01.dossier.yml` for `a01.txt`); what was wrong with it.
    func read(named path: String?, beside document: String, search: Bool) -> (dossier: Dossier?, problems: [String]) {
        guard let file = self.path(named: path, beside: document, search: search) else { return (nil, []) }
        do {
            let format: DossierReader.Format = file.hasSuffix(".xml") ? .xml : .yaml
            let (dossier, errors) = reader.read(try InputFile.read(file), format: format)
            return (dossier, errors.map { "程序档案 \(file):\($0)" })
        } catch {
            return (nil, ["程序档案 \(file): \(error)"])
        }
    }

    /// The file that `read` reads.
    func path(named path: String?, beside document: String, search: Bool) -> String? {
        path ?? (search ? Self.path(beside: document) : nil)
    }

    static func path(beside document: String) -> String? {
        let folder = document.lastIndex(of: "/").map { document.index(after: $0) } ?? document.startIndex
        let stem = document[folder...].lastIndex(of: ".").map { document[..<$0] } ?? document[...]
        return ["yml", "yaml", "xml"].map { "\(stem).dossier.\($0)" }.first {
            access($0, F_OK) == 0
        }
    }
}
