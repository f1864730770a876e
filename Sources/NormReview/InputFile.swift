import Glibc
import NormData

/// Reads the bytes of a file within bounds.
enum InputFile {
    /// Larger files are refused; no normative document comes near.
    static let maximumSize = 64 << 20

    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    static func read(_ path: String, limit: Int = maximumSize) throws -> [UInt8] {
        var status = stat()
        guard stat(path, &status) == 0 else { throw Failure(description: "文件不存在") }
        guard status.st_mode & S_IFMT != S_IFDIR else { throw Failure(description: "是文件夹，不是文件") }
        guard status.st_size <= limit else {
            throw Failure(description: "超过上限 file-size：\(status.st_size)，上限 \(limit)")
        }
        guard let bytes = FileBytes.read(path, limit: limit) else { throw Failure(description: "无法读取文件") }
        return bytes
    }
}
