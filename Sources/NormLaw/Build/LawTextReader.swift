import NormText

/// Reads the facts of one text: Markdown or plain, a heading with title and dates, then articles at line starts.
struct LawTextReader {
    private static let header = utf8("<!-- INFO END -->")
    private static let articleLead = utf8("第")
    private static let article = utf8("条")
    private static let branch = utf8("之")
    private static let divisions = utf8Words("章", "节", "编", "分编")
    private static let appendices = utf8Words("附件", "附录", "附表", "附：")
    private static let itemOpen = utf8Words("（", "(")
    private static let itemClose = utf8Words("）", ")")
    private static let spaces = utf8Words("　", " ", "\t", "*", "\r", "#")
    private static let bookEnd = utf8("编")

    private let bytes: [UInt8]
    private var text: LawText

    /// `fileName` is the last part of `path`; its 题名(2021-01-22).md gives title and date where the text has none.
    static func read(_ bytes: [UInt8], path: String) -> LawText {
        var reader = LawTextReader(bytes: bytes, path: path)
        reader.readHeading()
        reader.readBody()
        return reader.text
    }

    /// The words of one article: its line and those that follow up to the next article or chapter.
    static func words(in bytes: [UInt8], number: Int, branch: Int) -> String? {
        let reader = LawTextReader(bytes: bytes, path: "")
        var words: [String] = []
        for line in reader.lines(in: 0..<bytes.count) {
            let content = reader.trimmed(line)
            if let article = reader.articleNumber(at: content) {
                if !words.isEmpty { break }
                if article == (number, branch) { words = [bytes.string(content)] }
            } else if !words.isEmpty, !content.isEmpty {
                if reader.isDivision(content) || bytes[line.lowerBound] == 0x23 { break }
                words.append(bytes.string(content))
            }
        }
        return words.isEmpty ? nil : words.joined(separator: "\n")
    }

    /// Number and bytes of each article, its paragraphs and items included, up to the next article or chapter.
    static func articles(in bytes: [UInt8]) -> [(number: Int, branch: Int, range: Range<Int>)] {
        let reader = LawTextReader(bytes: bytes, path: "")
        var articles: [(number: Int, branch: Int, range: Range<Int>)] = []
        var isOpen = false
        for line in reader.lines(in: reader.headingEnd()..<bytes.count) {
            let content = reader.trimmed(line)
            if let article = reader.articleNumber(at: content) {
                articles.append((article.number, article.branch, content))
                isOpen = true
            } else if !content.isEmpty, reader.isDivision(content) || bytes[line.lowerBound] == 0x23 {
                isOpen = false
            } else if isOpen, let last = articles.indices.last {
                if content.count <= 60, reader.startsAppendix(content) { break }
                articles[last].range =
                    articles[last].range.lowerBound..<max(articles[last].range.upperBound, content.upperBound)
            }
        }
        return articles
    }

    private init(bytes: [UInt8], path: String) {
        self.bytes = bytes
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let (title, dated) = LawTextReader.splitName(name)
        text = LawText(path: path, title: title)
        text.dated = dated
        let rank = FolderRank.rank(of: path)
        text.rank = rank.rank
        text.isJudicial = rank.isJudicial
        text.region = rank.region
    }

    private static func splitName(_ name: String) -> (title: String, dated: CivilDate?) {
        let stem = name.split(separator: ".").dropLast().joined(separator: ".")
        guard stem.hasSuffix(")"), let open = stem.lastIndex(of: "("),
            let date = CivilDate(iso: stem[stem.index(after: open)...].dropLast())
        else { return (stem, nil) }
        return (String(stem[..<open]), date)
    }

    // MARK: Heading

    private mutating func readHeading() {
        let end = headingEnd()
        var titles: [String] = []
        var dates: [DatedWords] = []
        for line in lines(in: 0..<end) {
            if bytes[line.lowerBound] == 0x23 {
                titles.append(bytes.string(trimmed(line)))
            } else {
                dates += DateReader.dates(in: bytes, range: line)
            }
        }
        if let title = titles.first?.filter({ $0 != " " && $0 != "　" }), !title.isEmpty { text.title = title }
        if titles.count > 1, titles[1].utf8.count <= 30, let name = titles.dropFirst().first {
            text.books = [LawText.Book(name: name, first: 0, last: 0)]
        }
        text.adopted = dates.filter { !$0.isEffective }.map(\.date).min()
        text.effective = dates.last { $0.isEffective }?.date
        if text.dated == nil { text.dated = dates.filter { !$0.isEffective }.map(\.date).max() ?? text.effective }
        text.documentNumber = DocumentNumberReader.numbers(in: bytes, range: 0..<end).first?.text
        text.rank = text.rank ?? RankByName.rank(ofTitle: utf8(text.title))
    }

    /// The heading ends where the source marks it, else at the first article or chapter.
    private func headingEnd() -> Int {
        if let mark = bytes.firstIndex(of: LawTextReader.header, in: 0..<bytes.count) { return mark }
        for line in lines(in: 0..<Swift.min(bytes.count, 4000)) {
            let content = trimmed(line)
            if articleNumber(at: content) != nil || isDivision(content) { return line.lowerBound }
        }
        return Swift.min(bytes.count, 600)
    }

    // MARK: Body

    private mutating func readBody() {
        var seen: Set<Int> = []
        var openBook: (name: String, first: Int)?
        let single = text.books.first?.name
        text.books = []
        for line in lines(in: headingEnd()..<bytes.count) {
            let content = trimmed(line)
            if content.isEmpty { continue }
            if let article = articleNumber(at: content) {
                let key = article.number * 100 + article.branch
                guard seen.insert(key).inserted else { continue }
                text.articles.append(
                    .init(number: article.number, branch: article.branch, paragraphs: 1, items: 0))
            } else if isDivision(content) {
                if let name = bookName(content) {
                    closeBook(&openBook)
                    openBook = (name, (text.articles.last?.number ?? 0) + 1)
                }
            } else if content.count <= 60, !text.articles.isEmpty, startsAppendix(content) {
                break
            } else if !text.articles.isEmpty, bytes[line.lowerBound] != 0x23 {
                addParagraph(content)
            }
        }
        closeBook(&openBook)
        text.articles.sort { ($0.number, $0.branch) < ($1.number, $1.branch) }
        if let single, let first = text.articles.first, let last = text.articles.last {
            text.books = [.init(name: single, first: first.number, last: last.number)]
        }
        readClosing()
    }

    private func startsAppendix(_ line: Range<Int>) -> Bool {
        bytes.first(of: LawTextReader.appendices, at: line.lowerBound, end: line.upperBound) != nil
    }

    private mutating func addParagraph(_ line: Range<Int>) {
        let last = text.articles.count - 1
        if let item = itemNumber(at: line) {
            text.articles[last].items = Swift.min(255, Swift.max(text.articles[last].items, item))
        } else {
            text.articles[last].paragraphs = Swift.min(255, text.articles[last].paragraphs + 1)
        }
    }

    private mutating func closeBook(_ book: inout (name: String, first: Int)?) {
        if let open = book, let last = text.articles.last?.number, last >= open.first {
            text.books.append(.init(name: open.name, first: open.first, last: last))
        }
        book = nil
    }

    /// The last articles say when the act takes effect and what it repeals.
    private mutating func readClosing() {
        let start = Swift.max(0, bytes.count - 6000)
        var from = start
        while from < bytes.count, bytes[from] & 0xC0 == 0x80 { from += 1 }
        if text.effective == nil {
            let dates = DateReader.dates(in: bytes, range: from..<bytes.count).filter(\.isEffective)
            text.effective = dates.last?.date
        }
        text.repeals = RepealReader.titles(in: bytes, range: from..<bytes.count)
    }

    // MARK: Lines

    private func lines(in range: Range<Int>) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = range.lowerBound
        for at in range where bytes[at] == 0x0A {
            if at > start { lines.append(start..<at) }
            start = at + 1
        }
        if start < range.upperBound { lines.append(start..<range.upperBound) }
        return lines
    }

    private func trimmed(_ line: Range<Int>) -> Range<Int> {
        var start = line.lowerBound
        var end = line.upperBound
        while start < end, let space = bytes.first(of: LawTextReader.spaces, at: start, end: end) {
            start += space.count
        }
        while end > start, let space = LawTextReader.spaces.first(where: { bytes.has($0, before: end, start: start) }) {
            end -= space.count
        }
        return start..<end
    }

    private func articleNumber(at line: Range<Int>) -> (number: Int, branch: Int)? {
        guard bytes.has(LawTextReader.articleLead, at: line.lowerBound, end: line.upperBound),
            let number = ArticleNumber.read(bytes, at: line.lowerBound + 3, end: line.upperBound),
            bytes.has(LawTextReader.article, at: number.end, end: line.upperBound), number.value > 0
        else { return nil }
        let after = number.end + 3
        if bytes.has(LawTextReader.branch, at: after, end: line.upperBound),
            let branch = ArticleNumber.read(bytes, at: after + 3, end: line.upperBound), branch.value < 100
        {
            return (number.value, branch.value)
        }
        return (number.value, 0)
    }

    private func isDivision(_ line: Range<Int>) -> Bool {
        guard line.count <= 90, bytes.has(LawTextReader.articleLead, at: line.lowerBound, end: line.upperBound),
            let number = ArticleNumber.read(bytes, at: line.lowerBound + 3, end: line.upperBound)
        else { return false }
        return bytes.first(of: LawTextReader.divisions, at: number.end, end: line.upperBound) != nil
    }

    /// 第二编 污染防治 → 污染防治
    private func bookName(_ line: Range<Int>) -> String? {
        guard let number = ArticleNumber.read(bytes, at: line.lowerBound + 3, end: line.upperBound),
            bytes.has(LawTextReader.bookEnd, at: number.end, end: line.upperBound)
        else { return nil }
        let name = bytes.string(trimmed(number.end + 3..<line.upperBound))
        return name.isEmpty ? nil : name
    }

    private func itemNumber(at line: Range<Int>) -> Int? {
        guard let open = bytes.first(of: LawTextReader.itemOpen, at: line.lowerBound, end: line.upperBound),
            let number = ArticleNumber.read(bytes, at: line.lowerBound + open.count, end: line.upperBound),
            bytes.first(of: LawTextReader.itemClose, at: number.end, end: line.upperBound) != nil
        else { return nil }
        return number.value
    }
}
