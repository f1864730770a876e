import FoundationEssentials

/// Reads the bytes of a file within bounds.
enum InputFile {
    /// Larger files are refused; no normative document comes near.
    static let maximumSize = 64 << 20

    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    static func read(_ path: String) throws -> [UInt8] {
        var isDirectory = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
            throw Failure(description: "文件不存在")
        }
        guard !isDirectory else { throw Failure(description: "是文件夹，不是文件") }
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        if let size = attributes?[.size] as? Int64, size > maximumSize {
            throw Failure(description: "文件大小 \(size) 字节，超过上限 \(maximumSize) 字节")
        }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Failure(description: "无法读取文件")
        }
        return Array(data)
    }
}
