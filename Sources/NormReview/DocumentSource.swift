import NormFormats
import Synchronization

/// Where the bytes of documents come from: files, members of archives (`stock.zip!/a/b.docx`), standard input.
final class DocumentSource: Sendable {
    private let limits: FormatLimits
    private let standardInput: StandardInput?
    /// The archive last read: its members mostly come one after the other.
    private let open = Mutex<(path: String, archive: Archive)?>(nil)

    init(limits: FormatLimits = FormatLimits(), standardInput: StandardInput? = nil) {
        self.limits = limits
        self.standardInput = standardInput
    }

    func read(_ path: String) throws -> [UInt8] {
        if let standardInput, standardInput.name == path { return standardInput.bytes }
        guard let (archive, member) = Archive.split(path, isMember: InputFile.exists), !InputFile.exists(path) else {
            return try InputFile.read(path, limit: limits[.fileSize])
        }
        return try archiveAt(archive).contents(of: member)
    }

    /// The archive at a path; threads that want the same one wait for the first to open it.
    func archiveAt(_ path: String) throws -> Archive {
        try open.withLock { open in
            if let open, open.path == path { return open.archive }
            let archive = try Archive(try InputFile.read(path, limit: limits[.archiveSize]), limits: limits)
            open = (path, archive)
            return archive
        }
    }
}
