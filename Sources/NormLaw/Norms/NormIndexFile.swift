import NormText

/// The file form of the norm index.
///
/// Magic, format version, checksum and the sizes of the sections, then the sections one after another: acts by key,
/// articles by number, distinct amounts, conducts by group, blocks of terms, titles, the norms of the articles, and block
/// by block for each term the distance to the one before, the length of its list, and the conducts that hold it. Numbers are little-endian; norms and postings are variable-length.
enum NormIndexFile {
    static let magic = utf8("NNRM")
    static let formatVersion: UInt32 = 5
    static let headerSize = 16
    static let actSize = 28
    static let articleSize = 8
    static let amountSize = 20
    static let conductSize = 8
    /// Terms stand in blocks of so many: the first term and the place of its conducts, then the distances to the others.
    static let blockTerms = 16
    static let blockSize = 8
    /// Weights of conducts are kept in 256ths.
    static let weightScale = 256.0

    /// How many records, or bytes, each section holds.
    struct Sizes {
        var acts = 0
        var articles = 0
        var amounts = 0
        var conducts = ConductGroup.allCases.map { _ in 0 }
        var blocks = 0
        var titles = 0
        var norms = 0
        var postings = 0

        var values: [Int] { [acts, articles, amounts] + conducts + [blocks, titles, norms, postings] }

        init() {}

        init(from reader: inout BinaryReader) throws {
            acts = Int(try reader.read(UInt32.self))
            articles = Int(try reader.read(UInt32.self))
            amounts = Int(try reader.read(UInt32.self))
            for group in conducts.indices { conducts[group] = Int(try reader.read(UInt32.self)) }
            blocks = Int(try reader.read(UInt32.self))
            titles = Int(try reader.read(UInt32.self))
            norms = Int(try reader.read(UInt32.self))
            postings = Int(try reader.read(UInt32.self))
        }
    }
}

extension BinaryWriter {
    /// Seven bits a byte, the lowest first.
    mutating func appendVariable(_ value: Int) {
        var rest = UInt64(clamping: value)
        while rest >= 0x80 {
            append(UInt8(rest & 0x7F | 0x80))
            rest >>= 7
        }
        append(UInt8(rest))
    }
}
