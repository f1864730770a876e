/// One pass of `CitationReader` over one text.
struct CitationScan {
    /// Longer titles are not titles.
    private static let longestTitle = 420
    private static let longestRemark = 300
    /// No honest document defines more; each is tried at every 第…条.
    private static let mostDefinitions = 100
    /// A text without articles that says 第三条 may mean its own item 三.
    private static let mostItems = 20

    private static let open = utf8("《")
    private static let ordinal = utf8("第")
    private static let regulation = utf8("条例")
    private static let code = utf8("典")
    private static let fillers = utf8Words("中的", "中", "的", "之", "规定的", "里")
    private static let remarkOpens = utf8Words("（", "(")
    private static let remarkCloses = utf8Words("）", ")")
    private static let shortFor = utf8Words("以下简称", "以下统称", "下称", "简称为", "简称")
    private static let remarks = utf8Words("年", "修正", "修订", "试行", "暂行", "号", "版")
    private static let quotes = utf8Words("《", "》", "“", "”", "\"", "：", "为", "‘", "’")
    private static let own = utf8Words(
        "本法", "本条例", "本办法", "本规定", "本细则", "本规则", "本实施细则", "本实施办法", "本实施条例", "本决定", "本通知",
        "本意见", "本方案", "本解释", "本章程", "本规范", "本标准", "本制度", "本章", "本节", "本编", "本通告", "本公告", "本暂行办法",
        "本暂行规定", "本法典", "本公约", "本守则", "本指引", "本文件", "本措施", "本政策", "本清单", "本预案", "本目录", "本规程", "本基准", "本导则",
        "本指南")
    private static let ownArticle = utf8("本条")
    private static let previous = utf8Words(
        "该法", "同法", "该条例", "该办法", "该规定", "该细则", "该规则", "该法典", "上述法律", "该实施条例", "该解释", "该决定",
        "上述规定", "上述条例", "上述办法")
    private static let acts = utf8Words("条例", "实施细则", "法典")
    private static let leads = utf8Words("依照", "按照", "根据", "依据", "违反")
    private static let thatArticle = utf8Words("该条", "同条")
    private static let above = utf8Words("上述规定", "上述条款", "上述条文", "上述各款", "上述各项")
    private static let beforeUnits = utf8Words(
        "款", "条", "项", "两款", "二款", "三款", "两项", "二项", "三项", "两条", "二条", "三条", "四项", "五项", "四款")
    /// 第三条 alone is a citation only before these.
    private static let afterBare = utf8Words(
        "规定", "、", "，", "。", "；", "第", "和", "至", "及", "或", "与", "所", "的", "中", "之", "）", "要求", "情形", "有关",
        "明确", "执行", "处理", "处罚", "：", "以及", "\n")

    private let bytes: [UInt8]
    private let range: Range<Int>
    private let bareTitles: BareTitleFinder?
    private var roles: CitationRoleReader
    private var at: Int
    private var found: [Citation] = []
    /// The act that 该法 means.
    private var lastAct: String?
    /// Short names in the order of their definition.
    private var definitions: [(short: [UInt8], title: String)] = []

    init(bytes: [UInt8], range: Range<Int>, bareTitles: BareTitleFinder?) {
        self.bytes = bytes
        self.range = range
        self.bareTitles = bareTitles
        roles = CitationRoleReader(bytes: bytes, range: range)
        at = range.lowerBound
    }

    private var end: Int { range.upperBound }
    /// The end of the last citation: nothing before it is read again.
    private var floor: Int { found.last?.range.upperBound ?? range.lowerBound }

    mutating func run() -> [Citation] {
        while at < end {
            at = bytes.withUnsafeBufferPointer { Self.mark(in: $0, from: at, to: end) }
            guard at < end else { break }
            let byte = bytes[at]
            guard byte >= 0xE3, at + 2 < end else {
                if byte == 0x5B || byte == 0x28, readNumber() { continue }
                at += bytes.width(at: at)
                continue
            }
            if !readMark(UInt32(byte) << 16 | UInt32(bytes[at + 1]) << 8 | UInt32(bytes[at + 2])) {
                at += byte < 0xF0 ? 3 : 4
            }
        }
        return found
    }

    /// The next place that is no ideograph, or one with which a citation may begin.
    private static func mark(in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int {
        marks.withUnsafeBufferPointer { marks in
            var at = start
            while at + 2 < end, bytes[at] >= 0xE4, bytes[at] <= 0xE9 {
                let place = Int(bytes[at] & 0x0F) << 12 | Int(bytes[at + 1] & 0x3F) << 6 | Int(bytes[at + 2] & 0x3F)
                if marks[place] { return at }
                at += 3
            }
            return at
        }
    }

    /// Whether `readMark` knows the ideograph.
    private static let marks: [Bool] = {
        var marks = [Bool](repeating: false, count: 1 << 16)
        for mark in "第法例前上该同令".unicodeScalars { marks[Int(mark.value)] = true }
        return marks
    }()

    /// Reads the citation that a character announces; the characters are given by their UTF-8.
    private mutating func readMark(_ character: UInt32) -> Bool {
        switch character {
        case 0xE3808A: readTitle()  // 《
        case 0xE7ACAC: readArticles()  // 第
        case 0xE6B395: readBareTitle(end: at + 3)  // 法
        case 0xE4BE8B: readBareRegulation()  // 例
        case 0xE5898D: readPreceding()  // 前
        case 0xE4B88A: readAbove()  // 上
        case 0xE8AFA5, 0xE5908C: readThatArticle()  // 该 同
        case 0xE38094, 0xE38090, 0xEFBC88, 0xEFBCBB, 0xEFB99D, 0xE4BBA4: readNumber()  // 〔 【 （ ［ ﹝ 令
        default: false
        }
    }

    private mutating func append(
        _ range: Range<Int>, title: String?, number: String? = nil, articles: [Citation.Article],
        anchor: Citation.Anchor
    ) {
        let (role, lead) = roles.role(of: range, after: found.last, anchor: anchor)
        found.append(
            Citation(
                range: range, title: title, definedTitle: title.flatMap(definition), documentNumber: number,
                articles: articles, role: role, anchor: anchor, lead: lead))
        if anchor == .title { lastAct = found.last?.fullTitle }
        at = range.upperBound
    }

    private func definition(of short: String) -> String? {
        guard !definitions.isEmpty else { return nil }
        let short = utf8(short)
        return definitions.last { $0.short == short }?.title
    }

    // MARK: 《…》

    private mutating func readTitle() -> Bool {
        guard bytes.has(Self.open, at: at, end: end), let close = titleEnd(at) else { return false }
        let name = at + 3..<close
        guard !name.isEmpty else { return false }
        finishTitle(name, start: at, after: close + 3)
        return true
    }

    /// The offset of the 》 that closes the 《 at `start`; inner 《》 are stepped over where they balance.
    private func titleEnd(_ start: Int) -> Int? {
        let limit = Swift.min(end, start + Self.longestTitle)
        var depth = 0
        var firstClose: Int?
        var at = start
        while at + 3 <= limit, bytes[at] != 0x0A {
            if bytes[at] == 0xE3, bytes[at + 1] == 0x80 {
                if bytes[at + 2] == 0x8A { depth += 1 }
                if bytes[at + 2] == 0x8B {
                    depth -= 1
                    firstClose = firstClose ?? at
                    if depth == 0 { return at }
                }
            }
            at += bytes.width(at: at)
        }
        return firstClose
    }

    private mutating func finishTitle(_ name: Range<Int>, start: Int, after: Int) {
        let title = bytes.string(name)
        var stop = after
        var number: String?
        var isRead = false
        if let remark = remark(at: after, title: title) {
            number = remark.number
            stop = remark.end
            isRead = remark.isRead
        }
        let list = articleList(at: stop)
        append(
            start..<(list?.end ?? (number == nil ? after : stop)), title: title, number: number,
            articles: list?.articles ?? [], anchor: .title)
        if isRead { at = Swift.max(at, stop) }
    }

    private func articleList(at offset: Int) -> (articles: [Citation.Article], end: Int)? {
        let filler = bytes.first(of: Self.fillers, at: offset, end: end)?.count ?? 0
        return ArticleListReader.read(bytes, at: offset + filler, end: end)
            .flatMap { $0.articles.isEmpty ? nil : $0 }
    }

    /// （国办发〔2018〕37号，以下简称《通知》); `isRead` where it holds nothing else to read.
    private mutating func remark(at offset: Int, title: String) -> (number: String?, isRead: Bool, end: Int)? {
        guard let open = bytes.first(of: Self.remarkOpens, at: offset, end: end) else { return nil }
        let limit = Swift.min(end, offset + Self.longestRemark)
        var close = offset + open.count
        while close < limit, bytes[close] != 0x0A, bytes.first(of: Self.remarkCloses, at: close, end: limit) == nil {
            close += bytes.width(at: close)
        }
        guard close < limit, let closing = bytes.first(of: Self.remarkCloses, at: close, end: limit) else { return nil }
        let content = offset + open.count..<close
        let number = DocumentNumberReader.numbers(in: bytes, range: content).first?.text
        let isDefinition = define(in: content, title: title)
        guard number != nil || isDefinition || Self.remarks.contains(where: { bytes.contains($0, in: content) }) else {
            return nil
        }
        return (number, number != nil || isDefinition, close + closing.count)
    }

    private mutating func define(in content: Range<Int>, title: String) -> Bool {
        for word in Self.shortFor {
            guard let mark = bytes.firstIndex(of: word, in: content) else { continue }
            var start = mark + word.count
            var stop = content.upperBound
            while let quote = bytes.first(of: Self.quotes, at: start, end: stop) { start += quote.count }
            while let quote = Self.quotes.first(where: { bytes.has($0, before: stop, start: start) }) {
                stop -= quote.count
            }
            if start < stop, stop - start <= 90, definitions.count < Self.mostDefinitions {
                definitions.append((Array(bytes[start..<stop]), title))
            }
            return true
        }
        return false
    }

    // MARK: Titles without 《》

    private mutating func readBareTitle(end nameEnd: Int) -> Bool {
        guard let bareTitles else { return false }
        let stop = bytes.has(Self.code, at: nameEnd, end: end) ? nameEnd + 3 : nameEnd
        guard let name = bareTitles.title(in: bytes, endingAt: stop, from: floor, limit: end) else { return false }
        finishTitle(name, start: name.lowerBound, after: name.upperBound)
        return true
    }

    private mutating func readBareRegulation() -> Bool {
        guard bareTitles != nil, bytes.has(Self.regulation, before: at + 3, start: floor),
            bytes.has(Self.ordinal, at: at + 3, end: end)
        else { return false }
        return readBareTitle(end: at + 3)
    }

    // MARK: Numbers

    private mutating func readNumber() -> Bool {
        guard let number = DocumentNumberReader.read(bytes, at: at, range: range, from: floor) else { return false }
        append(number.range, title: nil, number: number.text, articles: [], anchor: .number)
        return true
    }

    // MARK: Articles that follow no title

    private mutating func readArticles() -> Bool {
        guard !isHeading, let list = ArticleListReader.read(bytes, at: at, end: end), !list.articles.isEmpty else {
            return false
        }
        if let word = Self.own.first(where: { bytes.has($0, before: at, start: floor) }) {
            append(at - word.count..<list.end, title: nil, articles: list.articles, anchor: .thisDocument)
        } else if bytes.has(Self.ownArticle, before: at, start: floor) {
            append(at - 6..<list.end, title: nil, articles: list.articles, anchor: .thisArticle)
        } else if let word = Self.previous.first(where: { bytes.has($0, before: at, start: floor) }) {
            append(
                at - word.count..<list.end, title: lastAct, articles: list.articles, anchor: .previousAct)
        } else if let short = definitions.last(where: { bytes.has($0.short, before: at, start: floor) }) {
            append(
                at - short.short.count..<list.end, title: bytes.string(at - short.short.count..<at),
                articles: list.articles, anchor: .title)
        } else if let noun = Self.acts.first(where: { bytes.has($0, before: at, start: floor) }) {
            // 条例第五条 without 本 means the act named before.
            let act = lastAct.flatMap { utf8($0).has(noun, before: utf8($0).count) ? $0 : nil }
            append(at - noun.count..<list.end, title: act, articles: list.articles, anchor: .previousAct)
        } else {
            let isOwnArticle = list.articles.allSatisfy { $0.number == 0 }
            if let lastAct, list.articles.allSatisfy({ $0.number > Self.mostItems }), !hasOwnArticles,
                Self.leads.contains(where: { bytes.has($0, before: at, start: floor) })
            {
                append(at..<list.end, title: lastAct, articles: list.articles, anchor: .previousAct)
                return true
            }
            guard list.end == end || bytes.first(of: Self.afterBare, at: list.end, end: end) != nil else {
                return false
            }
            append(
                at..<list.end, title: nil, articles: list.articles, anchor: isOwnArticle ? .thisArticle : .thisDocument)
        }
        return true
    }

    /// Whether a paragraph starts with 第…条: where none does, 依照第三十三条 means that of the act named before.
    private lazy var hasOwnArticles = {
        let start = utf8("\n第")
        var at = range.lowerBound
        while let found = bytes.firstIndex(of: start, in: at..<end) {
            if ArticleListReader.read(bytes, at: found + 1, end: end)?.articles.isEmpty == false { return true }
            at = found + start.count
        }
        return false
    }()

    /// 第三条 at the start of a paragraph is its number.
    private var isHeading: Bool { at == range.lowerBound || bytes[at - 1] == 0x0A }

    private mutating func readPreceding() -> Bool {
        guard let unit = bytes.first(of: Self.beforeUnits, at: at + 3, end: end) else { return false }
        let stop = at + 3 + unit.count
        let list = ArticleListReader.read(bytes, at: stop, end: end)
        append(at..<(list?.end ?? stop), title: nil, articles: [], anchor: .preceding)
        return true
    }

    /// 该条第三款, 同条: the article cited last, or these parts of it.
    private mutating func readThatArticle() -> Bool {
        guard let words = bytes.first(of: Self.thatArticle, at: at, end: end),
            !bytes.has(Self.regulation, at: at + words.count - 3, end: end),
            let last = found.last(where: { !$0.isInternal }), let article = last.articles.last, article.number > 0
        else { return false }
        let list = ArticleListReader.read(bytes, at: at + words.count, end: end)
            .flatMap { list in list.articles.allSatisfy { $0.number == 0 } ? list : nil }
        let range = at..<(list?.end ?? at + words.count)
        let parts = list?.articles ?? [Citation.Article(number: 0, range: range)]
        let articles = parts.map {
            Citation.Article(
                number: article.number, branch: article.branch, paragraph: $0.paragraph, item: $0.item, range: $0.range)
        }
        append(range, title: last.fullTitle, articles: articles, anchor: .previousAct)
        return true
    }

    /// 上述规定: what was cited or said before, where no article of it follows.
    private mutating func readAbove() -> Bool {
        guard let words = bytes.first(of: Self.above, at: at, end: end),
            ArticleListReader.read(bytes, at: at + words.count, end: end) == nil
        else { return false }
        append(at..<at + words.count, title: nil, articles: [], anchor: .preceding)
        return true
    }
}
