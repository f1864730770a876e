/// Names of files in packages and archives.
enum EntryName {
    /// What is wrong with a name that leads out of the archive, or that no file can have.
    static func fault(_ name: String) -> FormatError? {
        if name.isEmpty || name.utf8.contains(0) { return .container("名称无效") }
        let isAbsolute = isSeparator(name.utf8.first) || name.dropFirst().utf8.first == UInt8(ascii: ":")
        guard isAbsolute || holdsParent(name) else { return nil }
        return .container("名称指向包外：\(name.prefix(80))")
    }

    private static func isSeparator(_ byte: UInt8?) -> Bool { byte == 0x2F || byte == 0x5C }

    /// Whether a part of the name is `..`.
    private static func holdsParent(_ name: String) -> Bool {
        var length = 0
        var dots = 0
        for byte in name.utf8 {
            if isSeparator(byte) {
                if length == 2, dots == 2 { return true }
                (length, dots) = (0, 0)
            } else {
                length += 1
                if byte == UInt8(ascii: ".") { dots += 1 }
            }
        }
        return length == 2 && dots == 2
    }

    /// Hidden files, and what archivers of other systems add.
    static func isHidden(_ name: String) -> Bool {
        name.split(separator: "/").contains { $0.hasPrefix(".") && $0 != ".." || $0 == "__MACOSX" }
    }

    static func ending(_ name: String) -> String {
        name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
    }
}
