import Glibc

/// The files by which a folder of drafts says how it is checked. Each is looked for in the folder of a document, then in
/// the folders above it.
public struct ProjectFiles {
    public static let configuration = "normcheck.yml"
    public static let waivers = "normcheck.waivers.yml"
    public static let baseline = "normcheck.baseline.tsv"

    /// What was found, by folder and name: documents of one folder share the search.
    private var known: [String: String?] = [:]

    public init() {}

    /// The nearest file of this name; the absolute path.
    public mutating func find(_ name: String, for document: String) -> String? {
        nearest(name, from: Self.folder(of: Self.absolute(document)))
    }

    private mutating func nearest(_ name: String, from folder: String) -> String? {
        let path = (folder == "/" ? "" : folder) + "/" + name
        if let answer = known[path] { return answer }
        let answer =
            access(path, F_OK) == 0 ? path : folder == "/" ? nil : nearest(name, from: Self.folder(of: folder))
        known[path] = answer
        return answer
    }

    /// The absolute path without links; a path that leads nowhere is taken as it is written.
    public static func absolute(_ path: String) -> String {
        if let real = realpath(path, nil) {
            defer { free(real) }
            return String(cString: real)
        }
        guard !path.hasPrefix("/"), let current = getcwd(nil, 0) else { return path }
        defer { free(current) }
        return String(cString: current) + "/" + path
    }

    /// The folder that holds an absolute path.
    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
        return String(path[..<slash])
    }

    /// How a file of the folder names a document: relative to it, or absolute where the document lies elsewhere.
    static func name(of document: String, in folder: String) -> String {
        let path = absolute(document)
        let prefix = folder == "/" ? "/" : folder + "/"
        return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
    }
}
