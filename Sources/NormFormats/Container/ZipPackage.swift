/// A zip package in memory. Nothing is ever unpacked to a disk, and no entry gives more bytes than it declares.
public struct ZipPackage: Sendable {
    public let entries: [ZipEntry]
    /// None where libzip refuses the whole for an entry that has a fault anyhow.
    private let handle: ZipHandle?
    private let places: [String: Int]

    /// Reads the directory of a package.
    ///
    /// - Throws: `FormatError` where there is no directory, or where the whole is above a cap. What is wrong with a
    ///   single entry is its `fault`.
    public init(_ bytes: [UInt8], limits: FormatLimits = FormatLimits()) throws(FormatError) {
        entries = try ZipDirectory(bytes, limits: limits).entries()
        handle = entries.contains { $0.fault != nil } ? try? ZipHandle(bytes) : try ZipHandle(bytes)
        places = Dictionary(entries.lazy.map { ($0.key, $0.index) }) { _, last in last }
    }

    /// The entry of a name. Office programs write names in any case, with or without a leading slash.
    public func entry(_ name: String) -> ZipEntry? { places[EntryName.key(name)].map { entries[$0] } }

    /// The bytes of the entry of a name.
    public func contents(of name: String) throws(FormatError) -> [UInt8] {
        guard let entry = entry(name) else { throw .missing(name) }
        return try contents(of: entry)
    }

    /// The bytes of an entry.
    ///
    /// - Throws: its fault, or that it does not hold what it declares.
    public func contents(of entry: ZipEntry) throws(FormatError) -> [UInt8] {
        if let fault = entry.fault { throw fault }
        guard let handle else { throw .container("不是完好的 zip 文件") }
        return try handle.contents(at: entry.index, of: entry)
    }

    /// What is wrong with entries, whether they are read or not.
    var faults: [FormatError] { entries.compactMap(\.fault) }
}
