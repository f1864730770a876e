/// The lines of documents that were added or changed since a version in git.
struct ChangedLines {
    private enum Change {
        case all
        case lines([ClosedRange<Int>])
    }

    /// By absolute path.
    private var changes: [String: Change] = [:]

    /// Compares the files as they lie in their folders with the commit from which the present branch left `base`.
    init(since base: String, documents: [String]) throws(ProjectError) {
        for folder in Set(documents.map { ProjectFiles.folder(of: ProjectFiles.absolute($0)) }).sorted() {
            let top = try Git.top(of: folder)
            guard !tops.contains(top) else { continue }
            tops.insert(top)
            try read(Git(folder: top), since: base, documents: Set(documents.map(ProjectFiles.absolute)))
        }
    }

    private var tops: Set<String> = []

    private mutating func read(_ git: Git, since base: String, documents: Set<String>) throws(ProjectError) {
        let origin = try git.origin(of: base)
        for name in try git.paths(["ls-files", "--others", "--exclude-standard", "-z"]) {
            changes["\(git.folder)/\(name)"] = .all
        }
        for name in try git.paths(["diff", "--name-only", "--no-renames", "--diff-filter=d", "-z", origin, "--"]) {
            let path = "\(git.folder)/\(name)"
            guard documents.contains(path) else {
                changes[path] = .lines([])
                continue
            }
            let patch = try git.run([
                "diff", "--unified=0", "--no-color", "--no-ext-diff", "--no-renames", origin, "--",
                ":(top,literal)\(name)",
            ])
            changes[path] = Self.change(in: patch)
        }
    }

    /// A file that git does not compare line by line counts as changed throughout.
    private static func change(in patch: [UInt8]) -> Change {
        let headers = patch.split(separator: UInt8(ascii: "\n")).filter { $0.starts(with: "@@ -".utf8) }
        let ranges = headers.compactMap { lines(of: String(decoding: $0.prefix(80), as: UTF8.self)) }
        return headers.isEmpty ? .all : .lines(ranges.filter { !$0.isEmpty }.map { $0.lowerBound...$0.upperBound - 1 })
    }

    /// `@@ -3,2 +3,4 @@`: the lines 3 to 6 of the new file.
    private static func lines(of header: String) -> Range<Int>? {
        guard let part = header.split(separator: " ").first(where: { $0.hasPrefix("+") })?.dropFirst() else {
            return nil
        }
        let numbers = part.split(separator: ",").compactMap { Int($0) }
        guard let start = numbers.first, start >= 0 else { return nil }
        return start..<start + max(0, numbers.count > 1 ? numbers[1] : 1)
    }

    /// Whether anything of a document, or the dossier beside it, was changed.
    func touches(_ document: String) -> Bool {
        let path = ProjectFiles.absolute(document)
        return changes[path] != nil || DossierFile.path(beside: path).map { changes[$0] != nil } ?? false
    }

    /// Whether the clause of a finding was changed; what stands in no clause belongs to the document as a whole.
    func touches(_ finding: ReviewedFinding, of document: String) -> Bool {
        guard let lines = finding.clauseLines ?? finding.span.map({ $0.line...$0.endLine }) else { return true }
        return switch changes[ProjectFiles.absolute(document)] {
        case .all: true
        case .lines(let ranges): ranges.contains { $0.overlaps(lines) }
        case nil: false
        }
    }
}
