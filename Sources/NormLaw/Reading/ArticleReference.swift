import FoundationEssentials
import NormData
import NormText

/// An article as a user types it: 十六, 16, 第十六条, 第一百二十条之一.
public struct ArticleReference: Sendable, Hashable, CustomStringConvertible {
    public let number: Int
    public let branch: Int

    init(number: Int, branch: Int) { (self.number, self.branch) = (number, branch) }

    public init?(_ text: String) {
        let bytes = utf8(text)
        if let read = ArticleListReader.read(bytes, at: 0, end: bytes.count), let first = read.articles.first,
            first.number > 0, read.end == bytes.count
        {
            (number, branch) = (first.number, first.branch)
        } else if let read = ArticleNumber.read(bytes, at: 0, end: bytes.count), read.end == bytes.count, read.value > 0
        {
            (number, branch) = (read.value, 0)
        } else {
            return nil
        }
    }

    public var description: String { "第\(number)条" + (branch > 0 ? "之\(branch)" : "") }

    /// The words of the article in a folder of texts; `nil` where no text of the version of that day is there.
    public func words(of act: Act, asOf date: CivilDate, texts: String) -> String? {
        guard let version = act.version(asOf: date) else { return nil }
        let names = (try? FileManager.default.subpathsOfDirectory(atPath: texts)) ?? []
        let short = String(decoding: TitleKey.make(act.title), as: UTF8.self)
        for name in names.sorted() where name.contains(short) || name.contains(act.title) {
            guard let bytes = FileBytes.read(texts + "/" + name, limit: 32 << 20) else { continue }
            let text = LawTextReader.read(bytes, path: name)
            guard TitleKey.make(text.title) == TitleKey.make(act.title),
                text.dated == nil || version.dated == nil || text.dated == version.dated,
                let words = LawTextReader.words(in: bytes, number: number, branch: branch)
            else { continue }
            return words
        }
        return nil
    }
}
