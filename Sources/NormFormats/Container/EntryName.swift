/// Names of files in packages and archives.
enum EntryName {
    /// What is wrong with a name that leads out of the archive, or that no file can have.
    static func fault(_ name: String) -> FormatError? {
        var copy = name
        let (isNone, leadsOut) = copy.withUTF8 { ($0.isEmpty || $0.contains(0), isAbsolute($0) || holdsParent($0)) }
        if isNone { return .container("名称无效") }
        return leadsOut ? .container("名称指向包外：\(name.prefix(80))") : nil
    }

    private static func isAbsolute(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
        name.first.map(isSeparator) ?? false || name.dropFirst().first == UInt8(ascii: ":")
    }

    private static func isSeparator(_ byte: UInt8) -> Bool { byte == 0x2F || byte == 0x5C }

    /// Whether a part of the name is `..`.
    private static func holdsParent(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
        var length = 0
        var dots = 0
        for byte in name {
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

    /// What names have in common that mean the same entry: in any case, with or without a leading slash, with slashes of
    /// either kind.
    static func key(_ name: String) -> String {
        let key = name.lowercased()
        guard key.utf8.first == 0x2F || key.utf8.contains(0x5C) else { return key }
        return String(key.drop { $0 == "/" }.map { $0 == "\\" ? "/" : $0 })
    }

    static func ending(_ name: String) -> String {
        name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
    }
}
