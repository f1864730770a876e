import Glibc
import NormData

/// Keeps what the last start loaded, so that the next one need neither read nor compile it: under
/// `$XDG_CACHE_HOME/normcheck`, or `~/.cache/normcheck`, one file for each home and program.
///
/// The file is mapped into memory and used where it lies. One that is missing, of another time or damaged is passed over;
/// nothing depends on it but time. A file beside it tells which one was read as a whole and found undamaged: what has not
/// changed since is not looked through again.
struct SnapshotFile {
    private static let limit = 1 << 28
    /// Checksum and size of what follows.
    private static let headerSize = 16

    private let folder: String?
    private let path: String?

    init(home: Home) {
        let root = Self.variable("XDG_CACHE_HOME") ?? Self.variable("HOME").map { $0 + "/.cache" }
        folder = root.map { $0 + "/normcheck" }
        let names = [home.path, "/proc/self/exe"].map { Self.realPath($0) }
        let key = Self.checksum(Array(names.joined(separator: "\n").utf8))
        path = folder.map { "\($0)/\(String(key, radix: 16)).snapshot" }
    }

    /// What `decode` makes of that which follows the stamp, where the file bears this one and is whole.
    func read<Value>(stamp: [UInt8], _ decode: (SnapshotReader) throws -> Value) -> Value? {
        guard let path, let memory = SnapshotMemory(path: path, limit: Self.limit), memory.count > Self.headerSize
        else {
            return nil
        }
        let isKnown = memory.identity != nil && FileBytes.read(knownPath(path), limit: 1 << 10) == memory.identity
        let body = UnsafeRawBufferPointer(rebasing: memory.bytes[Self.headerSize...])
        guard memory.bytes.load(fromByteOffset: 8, as: Int.self) == body.count,
            isKnown || memory.bytes.load(as: UInt64.self) == Self.checksum(body)
        else { return nil }
        var reader = SnapshotReader(memory, from: Self.headerSize, isKnown: isKnown)
        guard let found = try? reader.read(Table<UInt8>.self), found.elements.elementsEqual(stamp),
            let value = try? decode(reader)
        else { return nil }
        if !isKnown, let identity = memory.identity { Self.write([identity], to: knownPath(path)) }
        return value
    }

    private func knownPath(_ path: String) -> String { path + ".known" }

    func write(stamp: [UInt8], _ content: (inout SnapshotWriter) -> Void) {
        guard let folder, let path else { return }
        var writer = SnapshotWriter()
        writer.write(Table(stamp))
        content(&writer)
        let body = writer.bytes
        let header = [body.withUnsafeBytes { Self.checksum($0) }, UInt64(body.count)]
        if let parent = folder.lastIndex(of: "/") { mkdir(String(folder[..<parent]), 0o700) }
        mkdir(folder, 0o700)
        Self.write([header.withUnsafeBytes { Array($0) }, body], to: path)
    }

    /// Written beside its place and moved there, so that nobody reads half a file.
    private static func write(_ parts: [[UInt8]], to path: String) {
        let draft = "\(path).\(getpid())"
        guard let file = fopen(draft, "wx") else { return }
        let isWritten = parts.allSatisfy { part in
            part.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) == $0.count }
        }
        guard fclose(file) == 0, isWritten, rename(draft, path) == 0 else {
            unlink(draft)
            return
        }
    }

    private static func variable(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }

    private static func realPath(_ path: String) -> String {
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }

    private static func checksum(_ bytes: [UInt8]) -> UInt64 { bytes.withUnsafeBytes { checksum($0) } }

    /// Fletcher's sums in eight strands: two additions a word find damage in megabytes.
    private static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var sums = SIMD8<UInt32>(repeating: 1)
        var sumsOfSums = SIMD8<UInt32>(repeating: 0)
        let size = MemoryLayout<SIMD8<UInt32>>.size
        var at = 0
        while at + size <= bytes.count {
            sums &+= bytes.loadUnaligned(fromByteOffset: at, as: SIMD8<UInt32>.self)
            sumsOfSums &+= sums
            at += size
        }
        var sum = UInt64(bytes.count)
        for strand in 0..<8 {
            sum = (sum ^ UInt64(sums[strand]) << 32 ^ UInt64(sumsOfSums[strand])) &* prime
        }
        while at < bytes.count {
            sum = (sum ^ UInt64(bytes[at])) &* prime
            at += 1
        }
        return sum
    }

    private static let prime: UInt64 = 0x100_0000_01B3
}
