import FoundationEssentials
import NormData

/// Keeps the compiled rules of the last start, so that the next one need not compile them: under
/// `$XDG_CACHE_HOME/normcheck`, or `~/.cache/normcheck`, in a file named after the digest of the rules.
///
/// A cache that is missing, foreign or damaged is passed over; nothing depends on it but time.
struct RulebookCache {
    /// Changes whenever the form of the snapshot does.
    private static let version = "2"

    private let path: String?

    /// - Parameter digest: SHA-256 of all rule files.
    init(digest: String) {
        let environment = ProcessInfo.processInfo.environment
        let root = environment["XDG_CACHE_HOME"] ?? environment["HOME"].map { $0 + "/.cache" }
        path = root.map { "\($0)/normcheck/rules-\(Self.version)-\(digest.suffix(64)).snapshot" }
    }

    func read() -> Rulebook? {
        guard let path, let data = FileManager.default.contents(atPath: path), data.count > 64 else { return nil }
        let bytes = [UInt8](data)
        guard Digest.sha256(Array(bytes.dropFirst(64))) == String(decoding: bytes.prefix(64), as: UTF8.self) else {
            return nil
        }
        var reader = SnapshotReader(Array(bytes.dropFirst(64)))
        return try? reader.read(Rulebook.self)
    }

    /// Written beside its place and moved there, so that nobody reads half a file.
    func write(_ rulebook: Rulebook) {
        guard let path, let folder = path.lastIndex(of: "/").map({ String(path[..<$0]) }) else { return }
        var writer = SnapshotWriter()
        writer.write(rulebook)
        let bytes = Array(Digest.sha256(writer.bytes).utf8) + writer.bytes
        try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try? Data(bytes).write(to: URL(filePath: path), options: .atomic)
    }
}
