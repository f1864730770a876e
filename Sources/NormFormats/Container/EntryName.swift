/// Names of files in packages and archives.
enum EntryName {
    /// What is wrong with a name that leads out of the archive, or that no file can have.
    static func fault(_ name: String) -> FormatError? {
        let parts = name.split(whereSeparator: { $0 == "/" || $0 == "\\" })
        if name.isEmpty || name.unicodeScalars.contains("\0") { return .container("名称无效") }
        if name.hasPrefix("/") || name.hasPrefix("\\") || name.dropFirst().hasPrefix(":") || parts.contains("..") {
            return .container("名称指向包外：\(name.prefix(80))")
        }
        return nil
    }

    /// Hidden files, and what archivers of other systems add.
    static func isHidden(_ name: String) -> Bool {
        name.split(separator: "/").contains { $0.hasPrefix(".") && $0 != ".." || $0 == "__MACOSX" }
    }

    static func ending(_ name: String) -> String {
        name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
    }
}
