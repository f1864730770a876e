import Glibc

/// The bytes of a snapshot: a file mapped into memory, or a copy. They never change.
public final class SnapshotMemory: @unchecked Sendable {
    /// Aligned for every number.
    public let base: UnsafeRawPointer
    public let count: Int
    private let isMapped: Bool

    static let alignment = 16

    public init(copying bytes: UnsafeRawBufferPointer) {
        let copy = UnsafeMutableRawPointer.allocate(byteCount: max(1, bytes.count), alignment: Self.alignment)
        if let start = bytes.baseAddress { copy.copyMemory(from: start, byteCount: bytes.count) }
        base = UnsafeRawPointer(copy)
        count = bytes.count
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
            // Read at once: nearly all of it is used.
            let start = mmap(nil, Int(info.st_size), PROT_READ, MAP_PRIVATE | MAP_POPULATE, file, 0),
            start != MAP_FAILED
        else { return nil }
        base = UnsafeRawPointer(start)
        count = Int(info.st_size)
        isMapped = true
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
