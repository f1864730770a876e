import NormText

/// The file form of the norm index: magic, format version, checksum, acts by key, articles by number, amounts.
enum NormIndexFile {
    static let magic = utf8("NNRM")
    static let formatVersion: UInt32 = 1
    static let headerSize = 16
    static let actSize = 16
    static let articleSize = 12
    static let amountSize = 20

    struct Article {
        var number: Int
        var branch: Int
        var norms: ArticleNorms
    }

    static func encode(_ acts: [UInt64: [Article]]) -> [UInt8] {
        var table = BinaryWriter()
        var articles = BinaryWriter()
        var amounts = BinaryWriter()
        var articleCount = 0
        var amountCount = 0
        for (key, list) in acts.sorted(by: { $0.key < $1.key }) {
            table.append(key)
            table.append(UInt32(articleCount))
            table.append(UInt32(list.count))
            for article in list.sorted(by: { ($0.number, $0.branch) < ($1.number, $1.branch) }) {
                articles.append(UInt16(clamping: article.number))
                articles.append(UInt8(clamping: article.branch))
                articles.append(UInt8(article.norms.refersElsewhere ? 1 : 0))
                articles.append(article.norms.measures.rawValue)
                articles.append(UInt16(clamping: article.norms.amounts.count))
                articles.append(UInt32(amountCount))
                articleCount += 1
                for amount in article.norms.amounts.prefix(Int(UInt16.max)) {
                    encode(amount, into: &amounts)
                    amountCount += 1
                }
            }
        }
        var body = BinaryWriter()
        body.append(UInt32(acts.count))
        body.append(UInt32(articleCount))
        body.append(UInt32(amountCount))
        body.append(UInt32(0))
        body.append(table.bytes)
        body.append(articles.bytes)
        body.append(amounts.bytes)
        var file = BinaryWriter()
        file.append(magic)
        file.append(formatVersion)
        file.append(LawIndexFile.checksum(body.bytes[...]))
        file.append(body.bytes)
        return file.bytes
    }

    private static func encode(_ amount: NormAmount, into writer: inout BinaryWriter) {
        writer.append(units.firstIndex(of: amount.unit).map { UInt8($0) } ?? 0)
        writer.append(UInt8(amount.isFine ? 1 : 0))
        writer.append(UInt8((amount.lower == nil ? 0 : 1) + (amount.upper == nil ? 0 : 2)))
        writer.append(amount.base.rawValue)
        writer.append(Int64(amount.lower?.tenThousandths ?? 0))
        writer.append(Int64(amount.upper?.tenThousandths ?? 0))
    }

    static let units: [Quantity.Unit] = [.yuan, .multiple, .percent]
}
