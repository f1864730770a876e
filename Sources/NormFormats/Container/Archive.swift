/// The documents in a `.zip` or `.tar.gz` archive, also those in archives within it. Nothing is unpacked to a disk.
///
/// A member is named by its place, `folder/draft.docx`; one of an archive within the archive by both,
/// `inner.zip!/draft.docx`.
public struct Archive: Sendable {
    /// A document of the archive, or what cannot be read, with the reason.
    public struct Member: Sendable, Equatable {
        public let name: String
        public let problem: String?
    }

    /// What stands between the name of an archive and that of its member.
    public static let separator = "!/"
    /// In the order of their names' bytes.
    public private(set) var members: [Member] = []

    private enum Container {
        case zip(ZipPackage)
        case tar(TarArchive)
    }

    private let container: Container
    private let limits: FormatLimits

    /// Opens an archive and lists its documents.
    ///
    /// - Throws: `FormatError` where it is no archive or above a cap. What is wrong with single members is told with them.
    public init(_ bytes: [UInt8], limits: FormatLimits = FormatLimits()) throws(FormatError) {
        var budget = limits[.archiveSize]
        try self.init(bytes, limits: limits, depth: 1, budget: &budget)
    }

    /// `budget`: inflated bytes that all archives within an archive may still give together.
    private init(
        _ bytes: [UInt8], limits: FormatLimits, depth: Int, budget: inout Int
    ) throws(FormatError) {
        self.limits = limits
        container = try Archive.open(bytes, limits: limits)
        var listed: [Member] = []
        for (name, size, fault) in entries where !EntryName.isHidden(name) {
            budget -= size
            guard fault != nil || Archive.isListed(name) else { continue }
            if let fault {
                listed.append(Member(name: name, problem: fault.description))
            } else if budget < 0 {
                let spent = FormatError.limit(
                    .archiveSize, found: limits[.archiveSize] - budget, cap: limits[.archiveSize])
                listed.append(Member(name: name, problem: spent.description))
            } else if Archive.isArchive(name) {
                listed += inner(name, depth: depth, budget: &budget)
            } else {
                listed.append(Member(name: name, problem: nil))
            }
        }
        members = listed.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }

    /// Whether a file's name is that of an archive.
    public static func isArchive(_ name: String) -> Bool {
        let name = name.lowercased()
        return [".zip", ".tar.gz", ".tgz", ".tar"].contains { name.hasSuffix($0) }
    }

    /// Whether an entry of this name is a document or an archive.
    private static func isListed(_ name: String) -> Bool {
        isArchive(name) || DocumentFormat.endings.contains(EntryName.ending(name))
    }

    /// The bytes of a member.
    public func contents(of name: String) throws(FormatError) -> [UInt8] {
        guard let (outer, inner) = Archive.split(name, isMember: has) else { return try entry(name) }
        return try Archive(try entry(outer), limits: limits).contents(of: inner)
    }

    // MARK: Entries

    private static func open(_ bytes: [UInt8], limits: FormatLimits) throws(FormatError) -> Container {
        if bytes.starts(with: [0x1F, 0x8B]) {
            return .tar(try TarArchive(try Inflation.gzip(bytes, limits: limits), limits: limits, keeps: isListed))
        }
        if bytes.starts(with: [0x50, 0x4B]) { return .zip(try ZipPackage(bytes, limits: limits)) }
        return .tar(try TarArchive(bytes, limits: limits, keeps: isListed))
    }

    private var entries: [(name: String, size: Int, fault: FormatError?)] {
        switch container {
        case .zip(let package): package.entries.filter { !$0.isFolder }.map { ($0.name, $0.size, $0.fault) }
        case .tar(let archive): archive.entries.map { ($0.name, $0.size, $0.fault) }
        }
    }

    private func has(_ name: String) -> Bool {
        switch container {
        case .zip(let package): package.entry(name) != nil
        case .tar(let archive): archive.entries.contains { $0.name == name }
        }
    }

    private func entry(_ name: String) throws(FormatError) -> [UInt8] {
        switch container {
        case .zip(let package): return try package.contents(of: name)
        case .tar(let archive):
            guard let entry = archive.entries.last(where: { $0.name == name }) else { throw .missing(name) }
            if let fault = entry.fault { throw fault }
            guard let contents = entry.contents else { throw .missing(name) }
            return contents
        }
    }

    private func inner(_ name: String, depth: Int, budget: inout Int) -> [Member] {
        do throws(FormatError) {
            try limits.check(.archiveDepth, depth + 1)
            let archive = try Archive(try entry(name), limits: limits, depth: depth + 1, budget: &budget)
            return archive.members.map { Member(name: name + Archive.separator + $0.name, problem: $0.problem) }
        } catch {
            return [Member(name: name, problem: error.description)]
        }
    }

    /// The name of an archive and that of its member.
    public static func split(_ path: String, isMember: (String) -> Bool) -> (archive: String, member: String)? {
        for range in path.ranges(of: separator) {
            let archive = String(path[..<range.lowerBound])
            if isArchive(archive), isMember(archive) { return (archive, String(path[range.upperBound...])) }
        }
        return nil
    }
}
