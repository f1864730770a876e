/// Reads what follows a title: 第十二条第一款第（三）项、第十四条至第十六条, 第三十三条之一, 第三、四条.
struct ArticleListReader {
    private enum Unit { case article, paragraph, item, subitem, division }

    private struct Element {
        let numbers: [Int]
        let branch: Int
        let unit: Unit
        let range: Range<Int>
    }

    /// Ranges are written out up to this many articles.
    private static let longestRange = 100

    private static let ordinal = utf8("第")
    private static let pause = utf8("、")
    private static let branchMark = utf8("之")
    private static let opens = utf8Words("（", "(")
    private static let closes = utf8Words("）", ")")
    private static let separators = utf8Words("、", "和", "以及", "及", "或者", "或", "与", "，", "并", "及其")
    private static let through = utf8Words("至", "到", "—", "——", "-", "－", "～", "~")
    private static let units: [([UInt8], Unit)] = [
        (utf8("条"), .article), (utf8("款"), .paragraph), (utf8("项"), .item), (utf8("目"), .subitem),
        (utf8("章"), .division), (utf8("节"), .division), (utf8("编"), .division),
    ]
    /// 第三条件, 第一项目, 第二款项 are no citations.
    private static let notAfter: [(Unit, [[UInt8]])] = [
        (.article, utf8Words("件", "例", "线", "道", "龙", "河", "路", "腿", "街")),
        (.paragraph, utf8Words("项", "式")), (.item, utf8Words("目")),
        (.division, utf8Words("能", "约", "日", "目", "制", "号")),
    ]

    private let bytes: [UInt8]
    private let end: Int
    private(set) var at: Int
    private var articles: [Citation.Article] = []
    private var open: Citation.Article?

    /// The articles listed from `offset` on and the offset after them; `nil` where none is.
    static func read(_ bytes: [UInt8], at offset: Int, end: Int) -> (articles: [Citation.Article], end: Int)? {
        var reader = ArticleListReader(bytes: bytes, end: end, at: offset)
        guard reader.readAll() else { return nil }
        return (reader.articles, reader.at)
    }

    private init(bytes: [UInt8], end: Int, at: Int) {
        self.bytes = bytes
        self.end = end
        self.at = at
    }

    private mutating func readAll() -> Bool {
        guard let first = element(at: at, after: nil) else { return false }
        take(first)
        var last = first
        while true {
            if let next = element(at: at, after: nil), next.unit != .article, next.unit != .division {
                take(next)
                last = next
            } else if let (next, isRange) = joined(after: last) {
                if isRange { fill(to: next) }
                take(next)
                last = next
            } else {
                break
            }
        }
        flush()
        return true
    }

    /// 、第十四条 or 至第十六条
    private func joined(after last: Element) -> (Element, isRange: Bool)? {
        if let word = bytes.first(of: Self.through, at: at, end: end),
            let next = element(at: at + word.count, after: last.unit)
        {
            return (next, true)
        }
        guard let word = bytes.first(of: Self.separators, at: at, end: end),
            let next = element(at: at + word.count, after: last.unit)
        else { return nil }
        return (next, false)
    }

    /// One 第…条, 第…款, 第（…）项; without 第 only as the continuation of a list of the same unit.
    private func element(at offset: Int, after previous: Unit?) -> Element? {
        var at = offset
        let hasOrdinal = bytes.has(Self.ordinal, at: at, end: end)
        if hasOrdinal { at += Self.ordinal.count }
        guard hasOrdinal || previous != nil else { return nil }
        var numbers: [Int] = []
        while true {
            let open = bytes.first(of: Self.opens, at: at, end: end)
            guard let number = ArticleNumber.read(bytes, at: at + (open?.count ?? 0), end: end) else { return nil }
            at = number.end
            if open != nil {
                guard let close = bytes.first(of: Self.closes, at: at, end: end) else { return nil }
                at += close.count
            }
            numbers.append(number.value)
            guard bytes.has(Self.pause, at: at, end: end), numbers.count < Self.longestRange else { break }
            at += Self.pause.count
            if bytes.has(Self.ordinal, at: at, end: end) { at += Self.ordinal.count }
        }
        guard let (mark, unit) = Self.units.first(where: { bytes.has($0.0, at: at, end: end) }) else { return nil }
        guard hasOrdinal || unit == previous else { return nil }
        at += mark.count
        if let words = Self.notAfter.first(where: { $0.0 == unit })?.1, bytes.first(of: words, at: at, end: end) != nil
        {
            return nil
        }
        var branch = 0
        if unit == .article, bytes.has(Self.branchMark, at: at, end: end),
            let number = ArticleNumber.read(bytes, at: at + Self.branchMark.count, end: end), number.value < 100
        {
            branch = number.value
            at = number.end
        }
        return Element(numbers: numbers, branch: branch, unit: unit, range: offset..<at)
    }

    private mutating func take(_ element: Element) {
        at = element.range.upperBound
        for number in element.numbers {
            switch element.unit {
            case .article:
                flush()
                open = Citation.Article(number: number, branch: element.branch, range: element.range)
            case .paragraph:
                let base = reopened(keeping: element, isFree: { $0.paragraph == nil && $0.item == nil })
                open = Citation.Article(
                    number: base.number, branch: base.branch, paragraph: number, range: span(base, element))
            case .item:
                let base = reopened(keeping: element, isFree: { $0.item == nil })
                open = Citation.Article(
                    number: base.number, branch: base.branch, paragraph: base.paragraph, item: number,
                    range: span(base, element))
            case .subitem, .division: break
            }
        }
    }

    /// The article that a paragraph or item belongs to; one that already has its own is done.
    private mutating func reopened(keeping element: Element, isFree: (Citation.Article) -> Bool) -> Citation.Article {
        guard let current = open else { return Citation.Article(number: 0, range: element.range) }
        if !isFree(current) { articles.append(current) }
        return current
    }

    private func span(_ base: Citation.Article, _ element: Element) -> Range<Int> {
        min(base.range.lowerBound, element.range.lowerBound)..<element.range.upperBound
    }

    /// The members of 第三条至第五条 between its ends.
    private mutating func fill(to next: Element) {
        guard let current = open, let last = next.numbers.first else { return }
        let first: Int
        switch next.unit {
        case .article: first = current.number
        case .paragraph: first = current.paragraph ?? last
        case .item: first = current.item ?? last
        case .subitem, .division: return
        }
        guard first < last, last - first <= Self.longestRange else { return }
        for number in (first + 1)..<max(first + 1, last) {
            take(Element(numbers: [number], branch: 0, unit: next.unit, range: next.range))
        }
    }

    private mutating func flush() {
        if let article = open { articles.append(article) }
        open = nil
    }
}
