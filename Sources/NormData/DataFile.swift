import Dispatch
import FoundationEssentials
import Yams

/// One YAML file of rules or facts, read strictly: whatever is not expected is an error that points into the file.
public struct DataFile: Sendable {
    public let path: String
    let text: String

    /// Reads and parses a file. Throws `DataError`.
    public static func load(_ path: String) throws -> DataNode { try parse(try text(of: path), path: path) }

    /// The text of a file. Throws `DataError` where it cannot be read.
    public static func text(of path: String) throws -> String {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw DataError(file: path, message: "无法读取文件")
        }
        return String(decoding: data, as: UTF8.self)
    }

    /// Reads and parses files on all cores; the answers come in the order of `paths`.
    public static func load(all paths: [String]) -> [Result<DataNode, DataError>] {
        // A parsed tree is never changed, so it may pass from the thread that made it.
        struct Slots: @unchecked Sendable { let results: UnsafeMutableBufferPointer<Result<DataNode, DataError>> }
        return Array(unsafeUninitializedCapacity: paths.count) { buffer, count in
            let slots = Slots(results: buffer)
            DispatchQueue.concurrentPerform(iterations: paths.count) { index in
                let result = Result { try load(paths[index]) }.mapError { error in
                    error as? DataError ?? DataError(file: paths[index], message: "\(error)")
                }
                slots.results.initializeElement(at: index, to: result)
            }
            count = paths.count
        }
    }

    /// Parses YAML text that came from `path`.
    public static func parse(_ text: String, path: String) throws -> DataNode {
        let file = DataFile(path: path, text: text)
        do {
            // Values are read by what is asked of them; resolving every scalar's type would cost more than parsing.
            guard let node = try Yams.compose(yaml: text, .basic, .default, .utf8) else {
                throw DataError(file: path, message: "文件是空的")
            }
            return DataNode(node: node, file: file)
        } catch let error as YamlError {
            throw file.error(for: error)
        }
    }

    func error(_ message: String, at mark: Mark?) -> DataError {
        guard let mark else { return DataError(file: path, message: message) }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let index = mark.line - 1
        let excerpt = lines.indices.contains(index) ? String(lines[index]) : ""
        return DataError(file: path, line: mark.line, column: mark.column, message: message, excerpt: excerpt)
    }

    private func error(for error: YamlError) -> DataError {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            self.error("YAML 语法错误：\(problem)", at: mark)
        default: DataError(file: path, message: "YAML 语法错误：\(error)")
        }
    }

    /// The files with one of these extensions below a folder, in the order of their paths.
    public static func paths(below folder: String, extensions: Set<String> = ["yml", "yaml"]) -> [String] {
        guard let all = try? FileManager.default.subpathsOfDirectory(atPath: folder) else { return [] }
        return all.filter { path in
            guard let dot = path.lastIndex(of: ".") else { return false }
            return extensions.contains(String(path[path.index(after: dot)...]))
        }.sorted().map { folder + "/" + $0 }
    }
}
