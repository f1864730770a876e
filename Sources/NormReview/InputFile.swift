import FoundationEssentials

/// Reads the bytes of a file within bounds.
enum InputFile {
    /// Larger files are refused; no normative document comes near.
    static let maximumSize = 64 << 20

    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

    static func read(_ path: String, limit: Int = maximumSize) throws -> [UInt8] {
        var isDirectory = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
            throw Failure(description: "文件不存在")
        }
        guard !isDirectory else { throw Failure(description: "是文件夹，不是文件") }
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        if let size = attributes?[.size] as? Int64, size > limit {
            throw Failure(description: "超过上限 file-size：\(size)，上限 \(limit)")
        }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Failure(description: "无法读取文件")
        }
        return Array(data)
    }
}
