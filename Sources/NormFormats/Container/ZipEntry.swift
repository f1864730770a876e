/// One file in a zip package, as the central directory describes it.
public struct ZipEntry: Sendable {
    /// With `/` between folders.
    public let name: String
    /// By which it is looked up: `EntryName.key`.
    let key: String
    public let compressedSize: Int
    /// Inflated, as declared; what an entry really holds is held against it.
    public let size: Int
    /// Place in the central directory.
    let index: Int
    /// 0 stored, 8 deflated.
    let method: Int
    let headerOffset: Int
    /// Where the compressed bytes stand in the package.
    var data: Range<Int>
    /// Why the entry is not to be read.
    public var fault: FormatError?

    public var isFolder: Bool { name.hasSuffix("/") }
}
