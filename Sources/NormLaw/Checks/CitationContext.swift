import NormDocument
import NormText

/// One document under check, and what the words around a place say.
struct CitationContext {
    let document: NormativeDocument
    let citations: [Citation]
    let date: CivilDate
    let region: String?
    private let ownTitles: [[UInt8]]
    private let known = Known()

    /// What was worked out before: the articles of each part.
    private final class Known {
        var articles: [Range<Int>: Set<Int>?] = [:]
    }

    init(_ document: NormativeDocument, citations: [Citation], date: CivilDate, region: String?) {
        self.document = document
        self.citations = citations
        self.date = date
        self.region = region
        let titles = [document.metadata.title] + document.parts.map(\.title) + document.metadata.attachments
        ownTitles = titles.compactMap(\.self).map { TitleKey.make($0) }
    }

    var bytes: [UInt8] { document.text.bytes }

    /// Whether the document took effect, or was published or written where it does not say, before `day`.
    func isOlder(than day: CivilDate) -> Bool {
        let metadata = document.metadata
        return (metadata.effective ?? metadata.published ?? metadata.written).map { $0 < day } ?? false
    }

    /// Whether the document was written, or takes effect, on `day` or later.
    func isYounger(than day: CivilDate) -> Bool {
        let metadata = document.metadata
        return (metadata.written ?? metadata.published ?? metadata.effective).map { $0 >= day } ?? false
    }

    // MARK: Titles

    private static let generic = Set(
        ["办法", "条例", "规定", "细则", "意见", "通知", "方案", "决定", "实施办法", "实施细则", "暂行办法", "暂行规定", "规划", "标准"].map(utf8))

    /// The document's own title, that of an attachment, or a bare 《办法》.
    func isOwnTitle(_ title: String) -> Bool {
        let key = TitleKey.make(title)
        return Self.generic.contains(key) || ownTitles.contains { isIssued(key, by: $0) }
    }

    private static let issuing = ["印发", "公布", "发布", "下发"].map(utf8)

    /// 清河县养犬管理办法 is issued by 关于印发清河县养犬管理办法的通知; 合同法 is not by 关于贯彻合同法的意见.
    private func isIssued(_ key: [UInt8], by title: [UInt8]) -> Bool {
        guard let at = title.lastIndex(of: key, in: 0..<title.count) else { return false }
        return at + key.count == title.count || Self.issuing.contains { title.has($0, before: at) }
    }

    // MARK: History

    private static let former = utf8("原")
    private static let gone = [
        "已废止", "已经废止", "已失效", "废止后", "废止前", "修订前", "修改前", "失效后", "（已废止）", "（已失效）", "被废止", "已被",
        "（废止）", "施行前", "实施前", "施行以前",
    ].map(utf8)

    /// 原《…》, 《…》已废止: told as history.
    func isHistory(_ range: Range<Int>) -> Bool {
        if bytes.has(Self.former, before: range.lowerBound) || isPast(range) { return true }
        return Self.gone.contains { bytes.has($0, at: range.upperBound) }
    }

    private static let before = [
        "以前", "此前", "当时", "曾", "改革前", "施行前", "实施前", "撤销前", "废止前", "合并前", "调整前",
    ].map(utf8)

    /// 机构改革前由…作出的许可, 2019年以前缴纳的…: the clause tells, up to the place, what was.
    func isPast(_ range: Range<Int>) -> Bool {
        let clause = clause(around: range)
        return Self.before.contains { bytes.contains($0, in: clause.lowerBound..<range.lowerBound) }
    }

    /// 國(guó)水法: what damaged text says of a title proves nothing.
    func isGarbled(_ range: Range<Int>) -> Bool {
        let isLetter = { (byte: UInt8) in (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) }
        return bytes[range].contains(where: isLetter)
            || document.source.string(document.text.map.source(of: range)).utf8.contains(where: isLetter)
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
        let first = citations.partitionIndex { $0.range.lowerBound >= range.lowerBound }
        return citations[first..<citations.partitionIndex { $0.range.lowerBound >= range.upperBound }]
    }

    func isQuoted(_ range: Range<Int>) -> Bool {
        // Citations do not overlap: only the last that begins before can hold the range.
        let behind = citations.partitionIndex { $0.range.lowerBound > range.lowerBound }
        return behind > 0 && range.upperBound <= citations[behind - 1].range.upperBound
    }

    private static let concerning = utf8("关于")

    /// 《文化部娱乐场所管理办法》 as a basis in a document younger than the change: the rules of the organ that is no more
    /// are not cited by their title. What it issued once under 《…关于…》 keeps its name.
    func isIssuerInTitle(_ range: Range<Int>, _ since: CivilDate) -> Bool {
        guard bytes.has(Self.titleMark, before: range.lowerBound), isYounger(than: since) else { return false }
        return citations[..<citations.partitionIndex { $0.range.lowerBound > range.lowerBound }].suffix(1).contains {
            ($0.role == .documentBasis || $0.role == .clauseBasis)
                && !bytes.contains(Self.concerning, in: $0.range)
                && $0.title.map { RankByName.rank(ofTitle: utf8($0)) == .departmentRule } == true
        }
    }

    /// Whether a range lies in the title of an instrument, whose own status counts: 《社会抚养费征收管理办法》, but not 《暂住证》.
    func isInInstrumentTitle(_ range: Range<Int>) -> Bool {
        citations[..<citations.partitionIndex { $0.range.lowerBound > range.lowerBound }].suffix(1).contains {
            citation in
            range.upperBound <= citation.range.upperBound
                && citation.title.map { RankByName.rank(ofTitle: utf8($0)) != nil } == true
        }
    }

    private static let about = utf8("关于")
    private static let ruling = utf8("规定")

    /// 旅馆业管理 in 第五十六条关于旅馆业管理的规定: what the document says that the cited article is about.
    func description(behind range: Range<Int>) -> Range<Int>? {
        guard bytes.has(Self.about, at: range.upperBound) else { return nil }
        let start = range.upperBound + Self.about.count
        return bytes.firstIndex(of: Self.ruling, in: start..<clause(around: range).upperBound).map { start..<$0 }
    }

    // MARK: Articles of the document

    private static let laws = ["本法典", "本法", "本条例", "本解释"].map(utf8)
    private static let ordinal = utf8("第")

    private static let opening = utf8("（")

    /// Whether 本办法第…条, or a bare 第…条, means this document and not an act that the words around speak of.
    func refersToItself(_ position: Int) -> Bool {
        let citation = citations[position]
        if bytes.has(Self.ordinal, at: citation.range.lowerBound) {
            return !isOfNamedAct(citation.range)
        }
        guard let word = bytes.first(of: Self.laws, at: citation.range.lowerBound) else { return true }
        let noun = [UInt8](word.dropFirst(3))
        return ownTitles.contains { title in
            let name = TitleKey.withoutClosingParenthesis(title) ?? title
            return name.has(noun, before: name.count)
        }
    }

    /// Whether a bare 第…条 belongs to an act: one that its sentence names, one that its article named before, or, as a
    /// benchmark cites in brackets, （第八十三条：…）, any that the document named before.
    private func isOfNamedAct(_ range: Range<Int>) -> Bool {
        let sentence = sentence(around: range)
        let inSentence = citations(in: sentence).contains {
            $0.anchor == .title || $0.anchor == .previousAct || $0.anchor == .number
        }
        if inSentence { return true }
        let isBracketed = bytes.has(Self.opening, before: range.lowerBound)
        let start = isBracketed ? 0 : division(at: range.lowerBound)?.lowerBound ?? sentence.lowerBound
        return citations(in: min(start, sentence.lowerBound)..<sentence.lowerBound).contains {
            $0.anchor == .title && $0.title.map { !isOwnTitle($0) } ?? false
        }
    }

    /// The article, or where there is none the heading, that holds a place.
    private func division(at offset: Int) -> Range<Int>? {
        var unit = document.unit(at: offset)
        while let index = unit, document.units[index].kind > .article, let parent = document.units[index].parent {
            unit = parent
        }
        return unit.map { document.units[$0].range }
    }

    /// The articles (number × 100 + branch) of the part that holds a range; `nil` where it is not divided into articles.
    func articles(around range: Range<Int>) -> Set<Int>? {
        let part = document.parts.last { $0.range.contains(range.lowerBound) }?.range ?? 0..<bytes.count
        if let known = known.articles[part] { return known }
        let articles = document.units.filter { $0.kind == .article && part.contains($0.range.lowerBound) }
        let numbers = articles.count >= 3 ? Set(articles.map { $0.number * 100 + $0.branch }) : nil
        known.articles[part] = .some(numbers)
        return numbers
    }

    /// Whether a range stands in the first paragraph of an article.
    func startsArticle(_ range: Range<Int>) -> Bool {
        guard let start = block(at: range.lowerBound)?.range.lowerBound else { return false }
        let first = document.units.partitionIndex { $0.range.lowerBound >= start }
        return document.units[first...].prefix { $0.range.lowerBound == start }.contains { $0.kind == .article }
    }

    func hasWord(_ word: String, at range: Range<Int>) -> Bool { bytes.has(utf8(word), at: range.lowerBound) }

    /// The paragraph that holds a place.
    private func block(at offset: Int) -> Block? {
        let index = document.blocks.partitionIndex { $0.range.upperBound > offset }
        guard index < document.blocks.count, document.blocks[index].range.contains(offset) else { return nil }
        return document.blocks[index]
    }

    func place(of range: Range<Int>) -> CitationIssue.Place {
        CitationIssue.Place(range: range, unit: document.label(ofUnit: block(at: range.lowerBound)?.unit))
    }

    /// Whether a place belongs to the content: not to letterhead, number, signature, colophon.
    func isContent(_ offset: Int) -> Bool {
        guard let role = block(at: offset)?.role else { return false }
        return role == .body || role == .tableRow || role == .heading
    }

    func isAddressee(_ offset: Int) -> Bool { block(at: offset)?.role == .addressee }

    // MARK: Documents of others

    private static let titleMark = utf8("《")
    private static let numberMark = utf8("〔")
    private static let punctuation = ["，", "。", "；", "："].map(utf8)
    private static let issuingWords = [
        "联合印发的", "联合印发", "联合发布", "印发的", "印发", "发布的", "发布", "制定的", "制定", "公布的", "公布", "颁布的", "颁布", "下发的",
        "下发", "出台的", "办公厅", "办公室", "等部门", "等六部委", "等五部委", "等四部委", "等七部委", "等八部门", "等部委", "部委", "等", "令", "的", "关于",
    ].map(utf8)
    private static let memberEnds = ["部", "委", "局", "厅", "办", "会", "行", "院", "署", "室"].map(utf8)
    private static let pauses = ["、", "和", "及", "与"].map(utf8)

    /// 环保厅《关于…的函》, 公安部、国土资源部发布的《…》: named as the author of an earlier document.
    func isAuthor(_ range: Range<Int>) -> Bool {
        let limit = Swift.min(bytes.count, range.upperBound + 120)
        guard let mark = bytes.firstIndex(of: Self.titleMark, in: range.upperBound..<limit) else { return false }
        var at = range.upperBound
        while at < mark {
            if let word = bytes.first(of: Self.issuingWords, at: at, end: mark) {
                at += word.count
            } else if let pause = bytes.first(of: Self.pauses, at: at, end: mark),
                let end = memberEnd(from: at + pause.count, limit: mark)
            {
                at = end
            } else {
                return false
            }
        }
        return true
    }

    /// The end of the name of an organ that starts at an offset: at most fourteen characters to 部, 局, ….
    private func memberEnd(from start: Int, limit: Int) -> Int? {
        var at = start
        for _ in 0..<14 where at < limit {
            if bytes.first(of: Self.punctuation, at: at) != nil || bytes.has(Self.pauses[0], at: at) { return nil }
            if let end = bytes.first(of: Self.memberEnds, at: at, end: limit) {
                let next = at + end.count
                if next == limit || bytes.first(of: Self.pauses + Self.issuingWords, at: next) != nil { return next }
            }
            at += bytes.width(at: at)
        }
        return nil
    }

    /// A line that is the title of a document with its number, as catalogues list them.
    func isListedTitle(_ range: Range<Int>) -> Bool {
        guard let line = document.blocks.first(where: { $0.range.contains(range.lowerBound) })?.range else {
            return false
        }
        return bytes.contains(Self.numberMark, in: range.upperBound..<line.upperBound)
            && !Self.punctuation.contains { bytes.contains($0, in: line) }
    }
}
