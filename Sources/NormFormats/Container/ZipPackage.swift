import CZlib

/// A zip package in memory. Nothing is ever unpacked to a disk, and no entry gives more bytes than it declares.
public struct ZipPackage: Sendable {
    public let entries: [ZipEntry]
    private let bytes: [UInt8]
    private let places: [String: Int]

    /// Reads the directory of a package.
    ///
    /// - Throws: `FormatError` where there is no directory, or where the whole is above a cap. What is wrong with a
    ///   single entry is its `fault`.
    public init(_ bytes: [UInt8], limits: FormatLimits = FormatLimits()) throws(FormatError) {
        self.bytes = bytes
        entries = try ZipDirectory(bytes, limits: limits).entries()
        var places: [String: Int] = [:]
        for (index, entry) in entries.enumerated() { places[ZipPackage.key(entry.name)] = index }
        self.places = places
    }

    /// The entry of a name. Office programs write names in any case, with or without a leading slash.
    public func entry(_ name: String) -> ZipEntry? { places[ZipPackage.key(name)].map { entries[$0] } }

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
        let data = bytes[entry.data]
        let contents = entry.method == 0 ? Array(data) : try Inflation.raw(data, size: entry.size, name: entry.name)
        guard contents.count == entry.size else { throw .container("\(entry.name.prefix(80)) 的大小与声明不符") }
        let checksum = contents.withUnsafeBufferPointer { crc32_z(0, $0.baseAddress, $0.count) }
        guard UInt32(truncatingIfNeeded: checksum) == entry.checksum else {
            throw .container("\(entry.name.prefix(80)) 的校验和不符")
        }
        return contents
    }

    /// What is wrong with entries, whether they are read or not.
    var faults: [FormatError] { entries.compactMap(\.fault) }

    private static func key(_ name: String) -> String {
        var key = name.lowercased()[...]
        while key.hasPrefix("/") { key.removeFirst() }
        return key.contains("\\") ? String(key.map { $0 == "\\" ? "/" : $0 }) : String(key)
    }
}
