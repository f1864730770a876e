/// The findings that were there when checking began: what is known is not reported again.
///
/// A line holds document, fingerprint, rule and article, parted by tabs; fingerprints survive moved lines and renumbered
/// articles.
public struct Baseline: Sendable {
    struct Entry: Hashable {
        let document: String
        let finding: String
    }

    struct Line {
        let entry: Entry
        let rule: String
        /// From 1.
        let number: Int
    }

    let lines: [Line]
    private let entries: Set<Entry>

    /// A line of another form is an error.
    init(_ text: String, path: String) throws {
        var lines: [Line] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.isEmpty || line.hasPrefix("#") { continue }
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard cells.count == 4 else {
                throw ProjectError(message: "\(path):\(index + 1):1: 基线的每一行应当是文件、指纹、规则、条文四列")
            }
            let entry = Entry(document: String(cells[0]), finding: String(cells[1]))
            lines.append(Line(entry: entry, rule: String(cells[2]), number: index + 1))
        }
        self.lines = lines
        entries = Set(lines.map(\.entry))
    }

    func holds(_ finding: ReviewedFinding, of document: String) -> Bool {
        entries.contains(Entry(document: document, finding: finding.id))
    }

    /// The file that holds all findings of a run but those that may not be silenced.
    ///
    /// - Parameter path: the file; it names documents relative to its folder.
    public static func text(of run: ReviewRun, beside path: String) -> String {
        let folder = ProjectFiles.absolute(path.lastIndex(of: "/").map { String(path[...$0]) } ?? ".")
        let lines = run.documents.flatMap { document in
            let name = field(ProjectFiles.name(of: document.path, in: folder))
            return document.findings.filter { run.rules[$0.finding.rule]?.isSuppressible ?? true }
                .map { [name, $0.id, $0.finding.rule, field($0.article ?? "")].joined(separator: "\t") }
        }
        let head = "# document\tfinding\trule\tarticle"
        return ([head] + lines.sorted()).joined(separator: "\n") + "\n"
    }

    private static func field(_ text: String) -> String {
        String(text.map { $0 == "\t" || $0.isNewline ? " " : $0 })
    }
}
