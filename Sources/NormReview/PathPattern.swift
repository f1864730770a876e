import Glibc

/// The files that a pattern means (`drafts/**/*.docx`), for shells and configurations that leave it as it is: `*`, `?`
/// and `[…]` within a name, `**` for any folders.
enum PathPattern {
    static func isPattern(_ path: String) -> Bool { path.contains { "*?[".contains($0) } }

    /// In sorted order; hidden files only where the pattern itself begins with a dot there.
    static func matches(_ pattern: String) -> [String] {
        var found: [String] = []
        let parts = pattern.split(separator: "/").map(String.init)
        visit(pattern.hasPrefix("/") ? "/" : "", parts[...], depth: 0, into: &found)
        return Set(found).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private static func visit(_ folder: String, _ parts: ArraySlice<String>, depth: Int, into found: inout [String]) {
        // Loops of links end here, and so does the work of patterns made to take long.
        guard let part = parts.first, depth < 40, found.count < 1_000_000 else { return }
        let rest = parts.dropFirst()
        if part == "**" {
            visit(folder, rest.isEmpty ? ["*"] : rest, depth: depth + 1, into: &found)
            for name in DocumentFiles.names(in: folder.isEmpty ? "." : folder) ?? [] where isFolder(folder + name) {
                visit(folder + name + "/", parts, depth: depth + 1, into: &found)
            }
            return
        }
        let names: [String]
        if isPattern(part) {
            names = (DocumentFiles.names(in: folder.isEmpty ? "." : folder) ?? []).filter {
                fnmatch(part, $0, FNM_PERIOD) == 0
            }
        } else {
            names = [part]
        }
        for name in names {
            if rest.isEmpty {
                if access(folder + name, F_OK) == 0 { found.append(folder + name) }
            } else {
                visit(folder + name + "/", rest, depth: depth + 1, into: &found)
            }
        }
    }

    /// Links to folders are not followed: `**` would go round with them.
    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}
