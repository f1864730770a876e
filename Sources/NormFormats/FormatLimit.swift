/// A cap on what a file may ask of the reader. Each has a name, by which the command line sets it and a report names it.
public enum FormatLimit: String, Sendable, CaseIterable {
    /// Bytes of a file, or of a document within an archive.
    case fileSize = "file-size"
    /// Entries of a zip package or an archive.
    case archiveEntries = "archive-entries"
    /// Bytes of all entries of a package or an archive, inflated.
    case archiveSize = "archive-size"
    /// Bytes of one entry, inflated.
    case entrySize = "entry-size"
    /// Inflated bytes for each compressed byte of one entry; not asked of entries below 1 MiB.
    case archiveRatio = "archive-ratio"
    /// Archives within archives.
    case archiveDepth = "archive-depth"
    /// Elements within elements, in XML.
    case elementDepth = "element-depth"
    /// Elements within elements, in HTML, where many are never closed.
    case htmlDepth = "html-depth"
    /// Bytes of text that a document may give.
    case textSize = "text-size"
    /// Pages of a PDF or OFD file.
    case pages = "pages"
    /// Seconds that an external converter may run.
    case converterSeconds = "converter-seconds"
    /// Bytes of memory that an external converter may use.
    case converterMemory = "converter-memory"

    /// The cap where the user sets none.
    public var standard: Int {
        switch self {
        case .fileSize: 64 << 20
        case .archiveEntries: 10_000
        case .archiveSize: 512 << 20
        case .entrySize: 64 << 20
        case .archiveRatio: 250
        case .archiveDepth: 2
        case .elementDepth: 256
        case .htmlDepth: 4_096
        case .textSize: 32 << 20
        case .pages: 5_000
        case .converterSeconds: 60
        case .converterMemory: 4 << 30
        }
    }
}
