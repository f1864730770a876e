import Glibc
import NormData

/// A temporary folder that only this user can enter, and that is removed with all it holds.
struct PrivateFolder: ~Copyable {
    let path: String

    init() throws(FormatError) {
        let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array((base + "/normcheck-XXXXXX").utf8CString)
        let made = template.withUnsafeMutableBufferPointer { buffer in
            buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
        }
        guard let made else { throw .converter("无法建立临时文件夹：\(String(cString: strerror(errno)))") }
        path = made
    }

    deinit { PrivateFolder.remove(path, depth: 0) }

    func write(_ bytes: [UInt8], to name: String) throws(FormatError) {
        let file = open(path + "/" + name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw .converter("无法写入临时文件") }
        defer { close(file) }
        var start = 0
        while start < bytes.count {
            let written = bytes[start...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            guard written > 0 || errno == EINTR else { throw .converter("无法写入临时文件") }
            start += max(0, written)
        }
    }

    /// The bytes of a regular file in the folder; links are not followed.
    func read(_ name: String, limit: Int) throws(FormatError) -> [UInt8]? {
        let file = open(path + "/" + name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        let size = Int(status.st_size)
        guard size <= limit else { throw .limit(.fileSize, found: size, cap: limit) }
        var bytes = [UInt8](repeating: 0, count: size)
        var start = 0
        while start < size {
            let count = bytes.withUnsafeMutableBytes { buffer in
                Glibc.read(file, buffer.baseAddress.map { $0 + start }, size - start)
            }
            guard count > 0 else { break }
            start += count
        }
        return Array(bytes[..<start])
    }

    private static func remove(_ path: String, depth: Int) {
        guard depth < 32 else { return }
        var status = stat()
        guard lstat(path, &status) == 0 else { return }
        guard status.st_mode & S_IFMT == S_IFDIR else {
            unlink(path)
            return
        }
        for name in FolderNames.all(in: path) ?? [] { remove(path + "/" + name, depth: depth + 1) }
        rmdir(path)
    }
}
