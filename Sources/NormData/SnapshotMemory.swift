import Glibc

/// The bytes of a snapshot: a file mapped into memory, or a copy. They never change.
public final class SnapshotMemory: @unchecked Sendable {
    /// Aligned for every number.
    public let base: UnsafeRawPointer
    public let count: Int
    /// What changes when the file does; `nil` for a copy.
    public let identity: [UInt8]?
    private let isMapped: Bool

    static let alignment = 16

    public init(copying bytes: UnsafeRawBufferPointer) {
        let copy = UnsafeMutableRawPointer.allocate(byteCount: max(1, bytes.count), alignment: Self.alignment)
        if let start = bytes.baseAddress { copy.copyMemory(from: start, byteCount: bytes.count) }
        base = UnsafeRawPointer(copy)
        count = bytes.count
        identity = nil
        isMapped = false
    }

    /// Maps a regular file; `nil` where it cannot be read, is empty or larger than `limit`.
    public init?(path: String, limit: Int) {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var info = stat()
        guard fstat(file, &info) == 0, info.st_mode & S_IFMT == S_IFREG,
            (1...max(1, limit)).contains(Int(info.st_size)),
            let start = mmap(nil, Int(info.st_size), PROT_READ, MAP_PRIVATE, file, 0),
            start != MAP_FAILED
        else { return nil }
        base = UnsafeRawPointer(start)
        count = Int(info.st_size)
        identity = Self.identity(info)
        isMapped = true
    }

    private static func identity(_ status: stat) -> [UInt8] {
        let numbers = [
            Int(truncatingIfNeeded: status.st_dev), Int(truncatingIfNeeded: status.st_ino), Int(status.st_size),
            status.st_mtim.tv_sec, status.st_mtim.tv_nsec, status.st_ctim.tv_sec, status.st_ctim.tv_nsec,
        ]
        return Array(numbers.map(String.init).joined(separator: " ").utf8)
    }

    deinit {
        if isMapped {
            munmap(UnsafeMutableRawPointer(mutating: base), count)
        } else {
            base.deallocate()
        }
    }

    public var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: base, count: count) }
}
