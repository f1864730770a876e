import Glibc
import NormData
import NormFormats

/// The files that a command line means: folders stand for the documents in them, in sorted order.
public struct DocumentFiles {
    /// A file to be reviewed, or a path that leads to none, with the reason.
    public struct Entry: Sendable, Equatable {
        public let path: String
        public let problem: String?

        init(_ path: String, problem: String? = nil) {
            self.path = path
            self.problem = problem
        }
    }

    private struct Identity: Hashable {
        let device: UInt
        let inode: UInt
    }

    private var entries: [Entry] = []
    /// The folders met under the present path: each is walked once, so that loops of links end.
    private var seen: Set<Identity> = []

    private let source: DocumentSource

    private init(_ source: DocumentSource) { self.source = source }

    /// Hidden files, files of other endings and devices are passed over in folders; links are followed. Archives stand
    /// for the documents in them, patterns for the files that match. `standardInput` is what `-` goes by.
    public static func find(
        _ paths: [String], limits: FormatLimits = FormatLimits(), standardInput: String? = nil
    ) -> [Entry] {
        var files = DocumentFiles(DocumentSource(limits: limits))
        for path in paths {
            if path == "-", let standardInput {
                files.entries.append(Entry(standardInput))
                continue
            }
            let before = files.entries.count
            files.seen = []
            if PathPattern.isPattern(path), !InputFile.exists(path) {
                let matches = PathPattern.matches(path)
                for match in matches { files.visit(match, named: matches.count == 1) }
                if matches.isEmpty { files.entries.append(Entry(path, problem: "没有符合的文件")) }
            } else {
                files.visit(path, named: true)
            }
            if files.entries.count == before {
                files.entries.append(Entry(path, problem: "文件夹中没有可以审核的文件"))
            }
        }
        return files.entries
    }

    static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    private mutating func visit(_ path: String, named: Bool) {
        var status = stat()
        guard stat(path, &status) == 0 else {
            // A dangling link inside a folder is a document that cannot be read, as much as a missing file.
            if named || DocumentFiles.isDocument(path) || Archive.isArchive(path) {
                entries.append(Entry(path, problem: systemMessage()))
            }
            return
        }
        switch status.st_mode & S_IFMT {
        case S_IFDIR:
            visitFolder(path, Identity(device: UInt(status.st_dev), inode: UInt(status.st_ino)))
        case S_IFREG:
            if Archive.isArchive(path) {
                visitArchive(path)
            } else if named || DocumentFiles.isDocument(path) {
                entries.append(Entry(path))
            }
        default:
            if named { entries.append(Entry(path, problem: "不是普通文件")) }
        }
    }

    private mutating func visitArchive(_ path: String) {
        do {
            entries += try source.archiveAt(path).members.map { member in
                Entry(path + Archive.separator + member.name, problem: member.problem)
            }
        } catch {
            entries.append(Entry(path, problem: "\(error)"))
        }
    }

    private mutating func visitFolder(_ path: String, _ identity: Identity) {
        guard seen.insert(identity).inserted else { return }
        guard let names = DocumentFiles.names(in: path) else {
            entries.append(Entry(path, problem: systemMessage()))
            return
        }
        let prefix = path.hasSuffix("/") ? path : path + "/"
        for name in names { visit(prefix + name, named: false) }
    }

    /// The names in a folder that are not hidden, sorted by their bytes; `nil` where it cannot be read.
    static func names(in folder: String) -> [String]? {
        FolderNames.all(in: folder)?.filter { !$0.hasPrefix(".") }
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private static func isDocument(_ path: String) -> Bool {
        guard let dot = path.lastIndex(of: ".") else { return false }
        return DocumentFormat.endings.contains(path[path.index(after: dot)...].lowercased())
    }

    private func systemMessage() -> String {
        switch errno {
        case ENOENT: "文件不存在"
        case EACCES: "没有读取权限"
        case ELOOP: "符号链接循环"
        default: String(cString: strerror(errno))
        }
    }
}
