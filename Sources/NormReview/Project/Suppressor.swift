import Glibc
import NormRules
import NormText

/// Takes waived and known findings, and those of untouched clauses, out of the reviews, and keeps count of what did it.
struct Suppressor {
    private let options: DraftCheck.Options
    private let changes: ChangedLines?
    private var asOf: CivilDate { options.review.asOf }
    /// Waiver files met, each with the waivers that silenced something and the rules that refused one.
    private var waivers: [String: (list: [Waiver], used: Set<Int>, refused: [Int: String], documents: Set<String>)] =
        [:]
    private var baselines: [String: (content: Baseline, seen: Set<Baseline.Entry>, documents: Set<String>)] = [:]

    init(options: DraftCheck.Options, changes: ChangedLines?) {
        self.options = options
        self.changes = changes
    }

    mutating func applied(
        to document: DocumentReview, _ project: Project, _ rules: [String: RuleDescription]
    ) -> DocumentReview {
        var document = document
        let findings = document.findings.filter { changes?.touches($0, of: document.path) ?? true }
        document.findings = []
        for finding in findings {
            let isSuppressible = rules[finding.finding.rule]?.isSuppressible ?? true
            if let suppression = suppression(of: finding, in: document.path, project, isSuppressible) {
                document.suppressed.append(SuppressedFinding(finding, suppression))
            } else {
                document.findings.append(finding)
            }
        }
        if document.complete { note(document.path, project) }
        return document
    }

    private mutating func suppression(
        of finding: ReviewedFinding, in document: String, _ project: Project, _ isSuppressible: Bool
    ) -> Suppression? {
        let isKnown = isSuppressible && baselineHolds(finding, of: document, project)
        if let (path, list) = project.waivers,
            let waiver = waiver(for: finding, in: document, path, list, isSuppressible)
        {
            return .waiver(waiver)
        }
        return isKnown ? .baseline : nil
    }

    private mutating func baselineHolds(
        _ finding: ReviewedFinding, of document: String, _ project: Project
    ) -> Bool {
        guard let (path, baseline) = project.baseline else { return false }
        let name = ProjectFiles.name(of: document, in: ProjectFiles.folder(of: path))
        guard baseline.holds(finding, of: name) else { return false }
        baselines[path, default: (baseline, [], [])].seen.insert(.init(document: name, finding: finding.id))
        return true
    }

    private mutating func waiver(
        for finding: ReviewedFinding, in document: String, _ path: String, _ list: [Waiver], _ isSuppressible: Bool
    ) -> Waiver? {
        let name = ProjectFiles.name(of: document, in: ProjectFiles.folder(of: path))
        for (index, waiver) in list.enumerated() where waiver.document == name && waiver.names(finding) {
            if !isSuppressible {
                waivers[path, default: (list, [], [:], [])].refused[index] = finding.finding.rule
                continue
            }
            waivers[path, default: (list, [], [:], [])].used.insert(index)
            if waiver.date <= asOf, asOf <= waiver.until { return waiver }
        }
        return nil
    }

    private mutating func note(_ document: String, _ project: Project) {
        if let (path, list) = project.waivers {
            let name = ProjectFiles.name(of: document, in: ProjectFiles.folder(of: path))
            waivers[path, default: (list, [], [:], [])].documents.insert(name)
        }
        if let (path, baseline) = project.baseline {
            let name = ProjectFiles.name(of: document, in: ProjectFiles.folder(of: path))
            baselines[path, default: (baseline, [], [])].documents.insert(name)
        }
    }

    // MARK: What is wrong with waivers and baselines

    /// In the order of files and lines. Whether something is unused can be said only of documents reviewed as a whole.
    func notices() -> [Notice] {
        let notices = waivers.keys.sorted().flatMap(notices(ofWaivers:)) + baselines.keys.sorted().flatMap(stale)
        return notices
    }

    private func notices(ofWaivers path: String) -> [Notice] {
        guard let file = waivers[path] else { return [] }
        let folder = ProjectFiles.folder(of: path)
        return file.list.enumerated().compactMap { index, waiver in
            let isSeen = file.documents.contains(waiver.document)
            let kind: Notice.Kind? =
                if let rule = file.refused[index] {
                    .notWaivable(rule: rule)
                } else if waiver.until < asOf, isSeen || file.used.contains(index) {
                    .expired(waiver.until)
                } else if changes == nil, !file.used.contains(index), isSeen || isGone(waiver.document, in: folder) {
                    .unused
                } else {
                    nil
                }
            return kind.map { Notice(file: shown(path), line: waiver.line, kind: $0) }
        }
    }

    private func stale(_ path: String) -> [Notice] {
        guard options.isBaselineStrict, changes == nil, let file = baselines[path] else { return [] }
        let folder = ProjectFiles.folder(of: path)
        return file.content.lines.filter { line in
            !file.seen.contains(line.entry)
                && (file.documents.contains(line.entry.document) || isGone(line.entry.document, in: folder))
        }.map {
            Notice(
                file: shown(path), line: $0.number, kind: .stale(rule: $0.rule, document: $0.entry.document))
        }
    }

    private func isGone(_ document: String, in folder: String) -> Bool {
        access(document.hasPrefix("/") ? document : folder + "/" + document, F_OK) != 0
    }

    /// Relative to the current folder where the file lies below it.
    private func shown(_ path: String) -> String { ProjectFiles.name(of: path, in: ProjectFiles.absolute(".")) }
}
