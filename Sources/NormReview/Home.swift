import Glibc

/// The folder that holds the law of review: `Rules/` and `Corpus/`.
public struct Home: Sendable, Equatable {
    public let path: String

    public var rules: String { path + "/Rules" }
    public var corpus: String { path + "/Corpus" }
    public var templates: String { path + "/Templates" }

    /// No folder with rules was found.
    public struct NotFound: Error, Equatable, CustomStringConvertible {
        /// The folders looked at, in order.
        public let places: [String]

        public var description: String {
            "找不到规则库（应有 Rules/rules 文件夹）。已查找：\n"
                + places.map { "  \($0)" }.joined(separator: "\n")
                + "\n请用 --home 或者环境变量 NORMCHECK_HOME 指明所在文件夹。"
        }
    }

    /// Finds the home. What the user names is taken or refused; only where nothing is named, the usual places are
    /// searched: the folders above the executable, `../share/normcheck` beside it, the folders above the current one.
    ///
    /// - Parameters:
    ///   - named: the value of `--home`.
    ///   - variable: the value of the environment variable `NORMCHECK_HOME`.
    ///   - executable: absolute path of the running program.
    ///   - currentFolder: absolute path.
    public static func locate(
        named: String?, variable: String?, executable: String, currentFolder: String
    ) throws(NotFound) -> Home {
        let places: [String]
        if let named = named ?? variable.flatMap({ $0.isEmpty ? nil : $0 }) {
            places = [named]
        } else {
            let program = ancestors(of: executable)
            let installed = program.first.map { parent(of: $0) + "/share/normcheck" }
            places = distinct(program + (installed.map { [$0] } ?? []) + [currentFolder] + ancestors(of: currentFolder))
        }
        guard let place = places.first(where: holdsRules) else { throw NotFound(places: places) }
        return Home(path: place)
    }

    /// `locate` for the running process.
    public static func locate(named: String?) throws(NotFound) -> Home {
        try locate(
            named: named, variable: getenv("NORMCHECK_HOME").map { String(cString: $0) },
            executable: path(realpath("/proc/self/exe", nil)), currentFolder: path(getcwd(nil, 0)))
    }

    /// Takes over a path that the C library allocated.
    private static func path(_ allocated: UnsafeMutablePointer<CChar>?) -> String {
        defer { free(allocated) }
        return allocated.map { String(cString: $0) } ?? "/"
    }

    private static func holdsRules(_ folder: String) -> Bool {
        var status = stat()
        return stat(folder + "/Rules/rules", &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// The folders above a path, innermost first, without the root.
    private static func ancestors(of path: String) -> [String] {
        var folders: [String] = []
        var folder = parent(of: path)
        while !folder.isEmpty {
            folders.append(folder)
            folder = parent(of: folder)
        }
        return folders
    }

    private static func parent(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    }

    private static func distinct(_ places: [String]) -> [String] {
        var seen: Set<String> = []
        return places.filter { seen.insert($0).inserted }
    }
}
