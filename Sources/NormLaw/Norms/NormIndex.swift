import NormText

/// What the articles of the law fix, as facts: measures, sums, shares, multiples. Immutable, shared by all threads.
///
/// Records stay as bytes until an article is asked for, so that loading costs no more than reading the file.
public struct NormIndex: Sendable {
    private let bytes: [UInt8]
    private let actCount: Int
    private let articles: Int
    private let articleCount: Int
    private let amounts: Int
    private let amountCount: Int

    /// Reads an index file written by `normcheck law build`.
    public static func load(path: String) throws(LawIndexError) -> NormIndex {
        guard let bytes = FileBytes.read(path, limit: 1 << 28) else { throw .unreadable(path: path) }
        return try NormIndex(bytes: bytes, path: path)
    }

    /// `path` names the file in errors.
    public init(bytes: [UInt8], path: String = "norm index") throws(LawIndexError) {
        typealias File = NormIndexFile
        guard bytes.has(File.magic, at: 0) else { throw .foreign(path: path) }
        do {
            var reader = BinaryReader(bytes, offset: File.magic.count)
            let version = try reader.read(UInt32.self)
            guard version == File.formatVersion else {
                throw LawIndexError.otherVersion(path: path, found: Int(version), expected: Int(File.formatVersion))
            }
            guard try reader.read(UInt64.self) == LawIndexFile.checksum(bytes[File.headerSize...]) else {
                throw LawIndexError.damaged(path: path, cause: "校验和不符")
            }
            actCount = Int(try reader.read(UInt32.self))
            articleCount = Int(try reader.read(UInt32.self))
            amountCount = Int(try reader.read(UInt32.self))
            _ = try reader.read(UInt32.self)
            _ = try reader.skip(actCount * File.actSize)
            articles = reader.offset
            _ = try reader.skip(articleCount * File.articleSize)
            amounts = reader.offset
            _ = try reader.skip(amountCount * File.amountSize)
        } catch let error as LawIndexError {
            throw error
        } catch {
            throw .damaged(path: path, cause: "文件不完整")
        }
        self.bytes = bytes
    }

    /// What an article fixes on a day; `nil` where the text of the act is not in the index.
    ///
    /// An article without any measure or sum gives empty norms.
    public func norms(of act: Act, article number: Int, branch: Int = 0, asOf date: CivilDate) -> ArticleNorms? {
        guard let version = act.version(asOf: date), version.isArticlesKnown else { return nil }
        let key = NormKey.make(title: act.title, region: act.region, dated: version.dated)
        guard let range = articles(of: key) else { return nil }
        for index in range {
            let at = articles + index * NormIndexFile.articleSize
            guard Int(value(at, UInt16.self)) == number, Int(bytes[at + 2]) == branch else { continue }
            return norms(at: at)
        }
        return ArticleNorms(measures: [], amounts: [], refersElsewhere: false)
    }

    private func norms(at offset: Int) -> ArticleNorms {
        let first = Int(value(offset + 8, UInt32.self))
        let count = min(Int(value(offset + 6, UInt16.self)), max(0, amountCount - first))
        return ArticleNorms(
            measures: Measure(rawValue: value(offset + 4, UInt16.self)),
            amounts: (first..<first + count).map { amount(at: amounts + $0 * NormIndexFile.amountSize) },
            refersElsewhere: bytes[offset + 3] & 1 != 0)
    }

    private func amount(at offset: Int) -> NormAmount {
        let bounds = bytes[offset + 2]
        let units = NormIndexFile.units
        return NormAmount(
            unit: units[min(Int(bytes[offset]), units.count - 1)],
            lower: bounds & 1 == 0 ? nil : FixedDecimal(tenThousandths: Int(value(offset + 4, Int64.self))),
            upper: bounds & 2 == 0 ? nil : FixedDecimal(tenThousandths: Int(value(offset + 12, Int64.self))),
            isFine: bytes[offset + 1] & 1 != 0, base: NormAmount.Base(rawValue: bytes[offset + 3]) ?? .unknown)
    }

    private func articles(of key: UInt64) -> Range<Int>? {
        let table = NormIndexFile.headerSize + 16
        var low = 0
        var high = actCount
        while low < high {
            let middle = (low + high) / 2
            if value(table + middle * NormIndexFile.actSize, UInt64.self) < key {
                low = middle + 1
            } else {
                high = middle
            }
        }
        let at = table + low * NormIndexFile.actSize
        guard low < actCount, value(at, UInt64.self) == key else { return nil }
        let first = min(Int(value(at + 8, UInt32.self)), articleCount)
        return first..<min(articleCount, first + Int(value(at + 12, UInt32.self)))
    }

    /// The offsets were checked against the file's size when it was loaded.
    private func value<Value: FixedWidthInteger>(_ offset: Int, _: Value.Type) -> Value {
        bytes.withUnsafeBytes { Value(littleEndian: $0.loadUnaligned(fromByteOffset: offset, as: Value.self)) }
    }
}
