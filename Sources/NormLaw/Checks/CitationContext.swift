import NormDocument
import NormText

/// One document under check, and what the words around a place say.
struct CitationContext {
    let document: NormativeDocument
    let citations: [Citation]
    let date: CivilDate
    let region: String?
    private let ownTitles: [[UInt8]]

    init(_ document: NormativeDocument, citations: [Citation], date: CivilDate, region: String?) {
        self.document = document
        self.citations = citations
        self.date = date
        self.region = region
        let titles = [document.metadata.title] + document.parts.map(\.title) + document.metadata.attachments
        ownTitles = titles.compactMap(\.self).map { TitleKey.make($0) }
    }

    var bytes: [UInt8] { document.text.bytes }

    // MARK: Titles

    private static let generic = Set(
        ["办法", "条例", "规定", "细则", "意见", "通知", "方案", "决定", "实施办法", "实施细则", "暂行办法", "暂行规定", "规划", "标准"].map(utf8))

    /// The document's own title, that of an attachment, or a bare 《办法》.
    func isOwnTitle(_ title: String) -> Bool {
        let key = TitleKey.make(title)
        return Self.generic.contains(key) || ownTitles.contains { $0.contains(key, in: 0..<$0.count) }
    }

    // MARK: History

    private static let former = utf8("原")
    private static let gone = [
        "已废止", "已经废止", "已失效", "废止后", "废止前", "修订前", "修改前", "失效后", "（已废止）", "（已失效）", "被废止", "已被",
        "（废止）", "施行前", "实施前", "施行以前",
    ].map(utf8)

    /// 原《…》, 《…》已废止: told as history.
    func isHistory(_ range: Range<Int>) -> Bool {
        if bytes.has(Self.former, before: range.lowerBound) { return true }
        return Self.gone.contains { bytes.has($0, at: range.upperBound) }
    }

    // MARK: Sentences

    private static let sentenceEnds = ["。", "\n"].map(utf8)
    private static let clauseEnds = ["。", "\n", "；", "，"].map(utf8)

    func sentence(around range: Range<Int>) -> Range<Int> { stretch(range, to: Self.sentenceEnds) }

    func clause(around range: Range<Int>) -> Range<Int> { stretch(range, to: Self.clauseEnds) }

    /// Extends a range to the next of `ends` on both sides, at most 1,500 bytes.
    private func stretch(_ range: Range<Int>, to ends: [[UInt8]]) -> Range<Int> {
        let least = Swift.max(0, range.lowerBound - 1500)
        var start = range.lowerBound
        while start > least {
            let previous = bytes.previous(start, start: least)
            if bytes.first(of: ends, at: previous) != nil { break }
            start = previous
        }
        let most = Swift.min(bytes.count, range.upperBound + 1500)
        var end = range.upperBound
        while end < most, bytes.first(of: ends, at: end) == nil { end += bytes.width(at: end) }
        return start..<Swift.min(end, most)
    }

    /// The citations that start in a range.
    func citations(in range: Range<Int>) -> ArraySlice<Citation> {
        let first = citations.firstIndex { $0.range.lowerBound >= range.lowerBound } ?? citations.count
        let last = citations[first...].firstIndex { $0.range.lowerBound >= range.upperBound } ?? citations.count
        return citations[first..<last]
    }

    func isQuoted(_ range: Range<Int>) -> Bool {
        citations.contains { $0.range.lowerBound <= range.lowerBound && range.upperBound <= $0.range.upperBound }
    }

    // MARK: Articles of the document

    private static let laws = ["本法典", "本法", "本条例", "本解释"].map(utf8)
    private static let ordinal = utf8("第")

    /// Whether 本办法第…条, or a bare 第…条, means this document and not an act that the sentence speaks of.
    func refersToItself(_ position: Int) -> Bool {
        let citation = citations[position]
        if bytes.has(Self.ordinal, at: citation.range.lowerBound) {
            let sentence = sentence(around: citation.range)
            return !citations(in: sentence).contains {
                $0.anchor == .title || $0.anchor == .previousAct || $0.anchor == .number
            }
        }
        guard let word = bytes.first(of: Self.laws, at: citation.range.lowerBound) else { return true }
        let noun = [UInt8](word.dropFirst(3))
        return ownTitles.contains { $0.has(noun, before: $0.count) }
    }

    /// The articles (number × 100 + branch) of the part that holds a range; `nil` where it is not divided into articles.
    func articles(around range: Range<Int>) -> Set<Int>? {
        let part = document.parts.last { $0.range.contains(range.lowerBound) }?.range ?? 0..<bytes.count
        let articles = document.units.filter { $0.kind == .article && part.contains($0.range.lowerBound) }
        guard articles.count >= 3 else { return nil }
        return Set(articles.map { $0.number * 100 + $0.branch })
    }

    /// Whether a range stands in the first paragraph of an article.
    func startsArticle(_ range: Range<Int>) -> Bool {
        guard let block = document.blocks.first(where: { $0.range.contains(range.lowerBound) }) else { return false }
        return document.units.contains { $0.kind == .article && $0.range.lowerBound == block.range.lowerBound }
    }

    func hasWord(_ word: String, at range: Range<Int>) -> Bool { bytes.has(utf8(word), at: range.lowerBound) }

    /// The innermost unit of a place, to report a name once a unit.
    func unit(at offset: Int) -> Int {
        document.blocks.first { $0.range.contains(offset) }?.unit ?? -1
    }

    /// Whether a place belongs to the content: not to letterhead, number, signature, colophon.
    func isContent(_ offset: Int) -> Bool {
        guard let role = document.blocks.first(where: { $0.range.contains(offset) })?.role else { return false }
        return role == .body || role == .tableRow || role == .heading
    }
}
