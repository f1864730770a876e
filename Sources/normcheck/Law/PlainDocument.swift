import FoundationEssentials

/// Documents of the law commands as text; `DocumentReader` will take its place.
enum PlainDocument {
    /// The UTF-8 of a file; `nil`, with a line to standard error, where it cannot be read as such.
    static func read(_ path: String) -> [UInt8]? {
        guard let data = FileManager.default.contents(atPath: path), let text = String(validating: data, as: UTF8.self)
        else {
            printError("\(path)：无法读取，或不是 UTF-8 文本")
            return nil
        }
        return Array(text.utf8)
    }

    /// The files of a list of files and folders, folders in the order of names.
    static func files(_ paths: [String]) -> [String] {
        paths.flatMap { path in
            var isFolder = false
            _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
            guard isFolder else { return [path] }
            let names = (try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []
            return names.filter { $0.hasSuffix(".txt") || $0.hasSuffix(".md") }.sorted().map { path + "/" + $0 }
        }
    }
}
