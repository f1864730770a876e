import Glibc

/// A pattern of paths: `*` and `?` stand for characters, `/` among them; a pattern also covers all below what it names.
struct PathFilter {
    private let pattern: String

    init(_ pattern: String) {
        var pattern = pattern.hasPrefix("./") ? String(pattern.dropFirst(2)) : pattern
        while pattern.hasSuffix("/") { pattern.removeLast() }
        self.pattern = pattern
    }

    func matches(_ path: String) -> Bool {
        fnmatch(pattern, path, 0) == 0 || fnmatch(pattern + "/*", path, 0) == 0
    }
}
