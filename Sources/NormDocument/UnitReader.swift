/// Builds the numbered divisions, paragraph by paragraph in reading order.
struct UnitReader {
    private struct Open {
        let index: Int
        let kind: UnitKind
        /// The paragraph that opened it ends a sentence: what follows unnumbered need not belong to it.
        let isSentence: Bool
        /// The paragraph before its first sibling ended with a colon.
        let isListed: Bool
    }

    private let bytes: [UInt8]
    private(set) var units: [DocumentUnit] = []
    private var open: [Open] = []
    private var part = 0
    private var lastArticle = 0
    private var endedWithColon = false

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The innermost unit that holds the whole paragraph; opens and closes units on the way.
    mutating func unit(of line: Paragraph, role: BlockRole, part: Int) -> Int? {
        if part != self.part {
            open.removeAll()
            lastArticle = 0
            self.part = part
        }
        switch role {
        case .heading, .body, .tableRow: break
        default:
            open.removeAll()
            return nil
        }
        if role != .tableRow, let number = number(at: line.range) {
            close(from: number.kind)
            begin(number, in: line.range)
        } else if role == .body {
            closeFinishedItems(before: line.range)
        }
        for unit in open { extend(unit.index, to: line.range.upperBound) }
        var innermost = open.last?.index
        if role == .body { readInline(line.range) }
        // A list within the paragraph may have ended the unit that the paragraph began with.
        while let index = innermost, units[index].range.upperBound < line.range.upperBound {
            innermost = units[index].parent
        }
        let last = bytes.scalar(before: line.range.upperBound, from: line.range.lowerBound).value
        endedWithColon = last == 0xFF1A || last == 0x3A
        return innermost
    }

    // MARK: Numbers

    private func number(at range: Range<Int>) -> UnitNumber? {
        guard let number = UnitNumber.read(bytes, at: range.lowerBound, limit: range.upperBound) else { return nil }
        switch number.kind {
        case .part, .chapter, .section:
            return range.count <= 150 && !TitleForm.isSentence(bytes, range) ? number : nil
        case .article:
            return isReference(number, limit: range.upperBound) ? nil : number
        default:
            return number
        }
    }

    /// 第十二条规定的…, 第三条、第五条…: a paragraph that begins by citing an article.
    private func isReference(_ number: UnitNumber, limit: Int) -> Bool {
        let end = number.range.upperBound
        if UnitReader.citing.words.contains(where: { bytes.has($0, at: end, limit: limit) }) { return true }
        guard number.number != lastArticle + 1, number.branch == 0 else { return false }
        return UnitReader.possiblyCiting.words.contains { bytes.has($0, at: end, limit: limit) }
    }

    private static let citing = WordList("规定 第 、 ， 的 款 和第 至第 或者第 及第")
    private static let possiblyCiting = WordList("所 中 和 至 或 及 之")

    // MARK: The open units

    private mutating func close(from kind: UnitKind) {
        while let last = open.last, last.kind >= kind { open.removeLast() }
    }

    private mutating func begin(_ number: UnitNumber, in range: Range<Int>) {
        let isListed = endedWithColon || siblingIsListed(number)
        let label = String(decoding: bytes.compact(number.range), as: UTF8.self)
        open.append(
            Open(
                index: units.count, kind: number.kind, isSentence: LineForm.endsSentence(bytes, range),
                isListed: isListed))
        units.append(
            DocumentUnit(
                kind: number.kind, label: label, number: number.number, branch: number.branch,
                parent: open.dropLast().last?.index, range: number.range.lowerBound..<range.upperBound))
        if number.kind == .article { lastArticle = number.number }
        listedKinds[number.kind.rawValue] = isListed
    }

    /// For each kind whether the list that a number continues began after a colon.
    private var listedKinds = [Bool](repeating: false, count: UnitKind.count)

    private func siblingIsListed(_ number: UnitNumber) -> Bool {
        number.number > 1 && listedKinds[number.kind.rawValue]
    }

    /// After the last item of a list an unnumbered paragraph belongs to the article (its next 款) again.
    private mutating func closeFinishedItems(before range: Range<Int>) {
        let isClosing = UnitReader.closing.begins(bytes, range)
        while let last = open.last, last.kind >= .heading, last.isSentence {
            let isInArticle = open.contains { $0.kind == .article }
            guard isClosing || isInArticle || last.isListed && last.kind >= .item || last.kind >= .subitem
            else { return }
            open.removeLast()
        }
    }

    /// Paragraphs that speak of the whole document.
    private static let closing = WordList("本通知自 本意见自 本通告自 本公告自 本办法自 本规定自 本细则自 本方案自 本决定自 特此通 特此公 特此函")

    private mutating func extend(_ index: Int, to end: Int) {
        let start = units[index].range.lowerBound
        units[index].range = start..<max(start, end)
    }

    // MARK: Items inside a paragraph

    /// 下列路段不得停车：（一）…；（二）…。
    private mutating func readInline(_ range: Range<Int>) {
        let outside = open.count
        let base = open
        // By kind, the number that the next one follows.
        var last: [Int]?
        var hasInline = false
        var at = range.lowerBound
        while true {
            at = bytes.endOfIdeographs(from: at, limit: range.upperBound)
            guard at < range.upperBound else { break }
            let next = bytes.scalar(at: at, limit: range.upperBound)
            at += next.length
            guard let boundary = UnitReader.boundary(next.value) else { continue }
            let start = bytes.skipBlanks(at, limit: range.upperBound)
            guard let number = UnitNumber.read(bytes, at: start, limit: range.upperBound), number.kind > .article,
                number.range.upperBound < range.upperBound
            else { continue }
            var known = last ?? numbersOfOpenUnits
            defer { last = known }
            guard
                number.number == 1 && boundary || number.number == known[number.kind.rawValue] + 1 && number.number > 1,
                !UnitReader.citing.words.contains(where: {
                    bytes.has($0, at: number.range.upperBound, limit: range.upperBound)
                }), !UnitReader.counted.begins(bytes, number.range.upperBound..<range.upperBound)
            else { continue }
            while let top = open.last, top.kind >= number.kind {
                extend(top.index, to: bytes.trimmed(units[top.index].range.lowerBound..<start).upperBound)
                open.removeLast()
            }
            begin(number, in: number.range.lowerBound..<range.upperBound)
            for kind in [UnitKind.item, .subitem, .point] where kind > number.kind { known[kind.rawValue] = 0 }
            known[number.kind.rawValue] = number.number
            hasInline = true
            at = number.range.upperBound
        }
        // What the paragraph lists within itself ends with it; its own unit stays open.
        if hasInline { open = Array(base.prefix(min(outside, base.count))) }
    }

    /// For each kind of unit the number of the open one; 0 where none is.
    private var numbersOfOpenUnits: [Int] {
        open.reduce(into: [Int](repeating: 0, count: UnitKind.count)) { $0[$1.kind.rawValue] = units[$1.index].number }
    }

    private static let counted = WordList("项 至 和 或 及")

    /// Whether a list may begin after the mark; `nil` where no number can follow.
    private static func boundary(_ scalar: UInt32) -> Bool? {
        switch scalar {
        case 0xFF1A, 0x3A, 0x3002: true
        case 0xFF1B, 0x3B, 0xFF0C: false
        default: nil
        }
    }
}
