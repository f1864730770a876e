import Glibc
import NormData
import NormRules

/// The files from which a review is made, as they lie on the disk.
struct HomeFiles {
    /// A file and what changes when its content does.
    private struct Entry {
        let path: String
        let status: stat
    }

    private static let ruleExtensions: Set<String> = ["yml", "yaml", "tsv"]
    private static let deepest = 16

    /// The folders with rules: the home's, and those added to it.
    private let folders: [String]
    /// For each folder its files in the order of their paths.
    private let rules: [[Entry]]
    private let addedTerms: [String]
    /// What was learnt from judged clauses decides findings as rules do.
    private let learnt: [Entry]
    /// The program itself decides what a snapshot holds.
    private let others: [Entry]

    /// Looks at the files and reads none.
    init(home: Home, additions: RuleAdditions) {
        folders = [home.rules] + additions.folders
        rules = folders.map { folder in
            var walk = Walk()
            walk.visit(folder, depth: 0)
            return walk.entries.sorted { $0.path < $1.path }
        }
        addedTerms = additions.terms.map { ([$0.concept] + $0.terms).joined(separator: "\u{1F}") }
        others = [
            "/proc/self/exe", ReviewFacts.lawPath(home), ReviewFacts.normsPath(home), ReviewFacts.movedPath(home),
        ].compactMap { HomeFiles.entry($0) }
        learnt = [ReviewFacts.precedentsPath(home), ReviewFacts.figuresPath(home)].compactMap { HomeFiles.entry($0) }
    }

    /// Differs whenever a file has been changed, added or taken away since.
    var stamp: [UInt8] {
        var writer = SnapshotWriter()
        writer.write(addedTerms)
        for (folder, entries) in zip(folders, rules) {
            writer.write(entries.map { String($0.path.dropFirst(folder.count)) })
        }
        for status in all.map(\.status) {
            for number in [
                Int(status.st_size), Int(truncatingIfNeeded: status.st_ino), status.st_mtim.tv_sec,
                status.st_mtim.tv_nsec, status.st_ctim.tv_sec, status.st_ctim.tv_nsec,
            ] {
                writer.write(number)
            }
        }
        return writer.bytes
    }

    /// Whether no file was written so lately that a further change could leave the same times.
    var areSettled: Bool {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        return all.allSatisfy { $0.status.st_ctim.tv_sec < now.tv_sec - 1 }
    }

    /// The bytes of all rule files, each behind its path, in the order of the paths, and of what was learnt.
    func ruleBytes() throws -> [UInt8] {
        var bytes: [UInt8] = []
        for (folder, entries) in zip(folders, rules) {
            for entry in entries {
                bytes += entry.path.dropFirst(folder.count).utf8
                bytes += try InputFile.read(entry.path)
            }
        }
        for terms in addedTerms { bytes += terms.utf8 }
        for entry in learnt { bytes += try InputFile.read(entry.path) }
        return bytes
    }

    private var all: [Entry] { rules.joined() + learnt + others }

    private static func entry(_ path: String) -> Entry? {
        var status = stat()
        return stat(path, &status) == 0 ? Entry(path: path, status: status) : nil
    }

    private struct Walk {
        private(set) var entries: [Entry] = []

        mutating func visit(_ folder: String, depth: Int) {
            guard depth < HomeFiles.deepest, let stream = opendir(folder) else { return }
            defer { closedir(stream) }
            let place = dirfd(stream)
            for name in FolderNames.all(in: stream) {
                var status = stat()
                // By the open folder: the way to it is walked once.
                guard fstatat(place, name, &status, 0) == 0 else { continue }
                if status.st_mode & S_IFMT == S_IFDIR {
                    visit(folder + "/" + name, depth: depth + 1)
                } else if HomeFiles.isRuleFile(name) {
                    entries.append(Entry(path: folder + "/" + name, status: status))
                }
            }
        }
    }

    private static func isRuleFile(_ name: String) -> Bool {
        guard let dot = name.utf8.lastIndex(of: 0x2E) else { return false }
        return ruleExtensions.contains(String(name[name.utf8.index(after: dot)...]))
    }
}
