import Glibc

/// A file that is written beside its place and takes it only when it is complete.
final class OutputFile: @unchecked Sendable {
    // Used by one thread at a time: outputs are taken in order.
    private static let bufferSize = 1 << 18

    let path: String
    private let temporary: String
    private var descriptor: Int32
    private var buffer: [UInt8] = []

    /// Throws `AuditError`.
    init(_ path: String) throws {
        self.path = path
        temporary = PartialFile.path(for: path)
        descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw OutputFile.failure(path) }
    }

    deinit {
        guard descriptor >= 0 else { return }
        Glibc.close(descriptor)
        unlink(temporary)
    }

    func write(_ bytes: some Collection<UInt8>) throws {
        buffer += bytes
        if buffer.count >= Self.bufferSize { try flush() }
    }

    func write(_ text: String) throws { try write(text.utf8) }

    /// Puts the file in its place.
    func finish() throws {
        try flush()
        let closed = Glibc.close(descriptor) == 0
        descriptor = -1
        guard closed, rename(temporary, path) == 0 else {
            let error = OutputFile.failure(path)
            unlink(temporary)
            throw error
        }
    }

    private func flush() throws {
        var start = 0
        while start < buffer.count {
            let written = buffer[start...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written > 0 {
                start += written
            } else if written == 0 || errno != EINTR {
                throw OutputFile.failure(path)
            }
        }
        buffer.removeAll(keepingCapacity: true)
    }

    static func failure(_ path: String) -> AuditError {
        AuditError("无法写入 \(path)：" + (errno == ENOSPC ? "磁盘空间不足" : String(cString: strerror(errno))))
    }
}
