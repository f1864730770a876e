import NormDocument
import NormText

/// A Word file (OOXML, `.docx` and its kin), read for review, with what is needed to write into it again.
///
/// Its "decoded source text", in which all positions count, has one line for each paragraph and each table row: cells
/// are separated by `｜`, a break that the writer put within a paragraph is a line end too, numbers of lists are written
/// out. Tracked changes are read as accepted. Headers, footers, notes and comments are asides.
public struct WordFile: Sendable {
    public let text: ExtractedText
    public let map: WordMap
    /// The name of the main part in the package.
    public let partName: String
    /// The XML of the main part, UTF-8, to which `map` leads.
    public let part: [UInt8]

    /// Reads a file.
    ///
    /// - Throws: `FormatError` or `XMLReadingError` where there is no main part, or it gives no text.
    public init(_ bytes: [UInt8], limits: FormatLimits = FormatLimits()) throws {
        try self.init(ZipPackage(bytes, limits: limits), limits: limits)
    }

    init(_ package: ZipPackage, limits: FormatLimits) throws {
        self = try WordReader(package, limits: limits).read()
    }

    init(text: ExtractedText, map: WordMap, partName: String, part: [UInt8]) {
        self.text = text
        self.map = map
        self.partName = partName
        self.part = part
    }

    /// Where a finding begins and ends in the main part; `scalars` is its span, in Unicode scalars of the source text.
    /// `nil` where nothing of it stands in the part.
    public func places(ofScalars scalars: Range<Int>) -> (start: WordMap.Place, end: WordMap.Place)? {
        let bytes = text.source.bytes
        let range = text.source.bytes(ofScalars: scalars)
        return map.places(of: range) { part in bytes[part].count { $0 & 0xC0 != 0x80 } }
    }
}
