import Glibc
import NormData

/// The name under which an output is written until it is complete: `catalogue.csv.4711.part`, with the writer's process.
enum PartialFile {
    private static let ending = ".part"

    static func path(for path: String) -> String { "\(path).\(getpid())\(ending)" }

    /// Removes what audits that were killed left in a folder; files of a process that still runs stay.
    static func removeAbandoned(in folder: String) {
        for name in FolderNames.all(in: folder) ?? [] where isAbandoned(name) { unlink(folder + "/" + name) }
    }

    private static func isAbandoned(_ name: String) -> Bool {
        let parts = name.split(separator: ".")
        guard name.hasSuffix(ending), parts.count > 2, let process = pid_t(parts[parts.count - 2]), process > 0 else {
            return false
        }
        return kill(process, 0) != 0 && errno == ESRCH
    }
}
