/// Tells from the places of lines which of them certainly go on: the line before is full, and this one begins at the
/// margin.
struct PageLineJoiner {
    private struct Margins {
        var left: Double
        var right: Double
    }

    private let pages: [[PageLine]]
    /// For each column of a page; 0 where the page has none.
    private var margins: [[Margins]] = []
    /// The usual distance from one line to the next.
    private var pitch = 0.0
    /// Whether paragraphs begin with an indentation, so that a line at the margin cannot begin one.
    private var indentsParagraphs = false
    /// Whether paragraphs are set apart by space.
    private var spacesParagraphs = false

    init(_ pages: [[PageLine]]) {
        self.pages = pages
        let columns = 0...PageLayout.mostColumns
        let all = columns.map { column in PageLineJoiner.margins(pages.joined().filter { $0.column == column }, nil) }
        margins = pages.map { lines in
            columns.map { column in PageLineJoiner.margins(lines.filter { $0.column == column }, all[column]) }
        }
        var distances: [Double] = []
        var indented = 0
        var count = 0
        for (page, lines) in pages.enumerated() {
            for (index, line) in lines.enumerated() {
                if index > 0, line.middle > lines[index - 1].middle {
                    distances.append(line.middle - lines[index - 1].middle)
                }
                count += 1
                if isIndented(line, page: page) { indented += 1 }
            }
        }
        distances.sort()
        // Lines of paragraphs stand closer than the paragraphs, which may be more than half of all.
        pitch = distances.isEmpty ? 0 : distances[distances.count / 5]
        spacesParagraphs = distances.count { $0 > pitch * 1.35 } * 7 >= distances.count
        indentsParagraphs = indented * 7 >= count
    }

    /// By two characters, as the first line of a paragraph is.
    private func isIndented(_ line: PageLine, page: Int) -> Bool {
        (1.5...3).contains((line.minX - margins[page][line.column].left) / line.size)
    }

    private static func margins(_ lines: [PageLine], _ standard: Margins?) -> Margins {
        let wide = lines.filter { $0.width >= 40 }
        guard wide.count >= 3 || standard == nil else { return standard ?? Margins(left: 0, right: 0) }
        let basis = wide.isEmpty ? lines : wide
        return Margins(left: basis.map(\.minX).min() ?? 0, right: basis.map(\.maxX).max() ?? 0)
    }

    /// The spaces that stand for a line's distance from the margin; a Chinese character is two wide.
    func indent(page: Int, line: Int) -> [UInt8] {
        let line = pages[page][line]
        let columns = ((line.minX - margins[page][line.column].left) / line.size * 2).rounded()
        return [UInt8](repeating: 0x20, count: Int(min(max(columns, 0), 80)))
    }

    func goesOn(page: Int, line index: Int) -> Bool {
        let line = pages[page][index]
        guard let (before, place) = previous(page, index), before.segments.count == 1, line.segments.count == 1 else {
            return false
        }
        let unit = max(line.size, before.size)
        let isFull = before.maxX >= margins[place][before.column].right - unit * 1.6
        let isAtMargin = line.minX <= margins[page][line.column].left + unit * 0.6
        let isOneType = abs(line.size - before.size) < unit * 0.2
        let isClose = place != page || line.column != before.column || line.middle - before.middle <= pitch * 1.35
        guard isFull, isAtMargin, isOneType, isClose, before.width >= 30 else { return false }
        let isWithinSpaces = spacesParagraphs && place == page && line.column == before.column
        return indentsParagraphs || isWithinSpaces || !PageLineJoiner.endsSentence(before.segments[0])
    }

    /// Whether a line certainly begins a paragraph: it is indented as others are, or the line before has room for more, and
    /// Chinese can be broken anywhere.
    func begins(page: Int, line index: Int) -> Bool {
        let line = pages[page][index]
        guard let (before, place) = previous(page, index) else { return true }
        if indentsParagraphs, isIndented(line, page: page) { return true }
        let room = margins[place][before.column].right - before.maxX
        return room > max(line.size, before.size) * 3 && line.segments.first?.first.map { $0 >= 0xE2 } == true
    }

    private func previous(_ page: Int, _ index: Int) -> (line: PageLine, page: Int)? {
        if index > 0 { return (pages[page][index - 1], page) }
        guard page > 0, let last = pages[page - 1].last else { return nil }
        return (last, page - 1)
    }

    private static func endsSentence(_ text: [UInt8]) -> Bool {
        ["。", "；", "：", "！", "？", ".", ";", ":"].contains { text.reversed().starts(with: $0.utf8.reversed()) }
    }

    /// Chinese goes on without a space, words of letters with one.
    static func joined(_ start: [UInt8], _ rest: [UInt8]) -> [UInt8] {
        let isLetter = { (byte: UInt8?) in
            byte.map { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) } ?? false
        }
        return start + (isLetter(start.last) && isLetter(rest.first) ? [0x20] : []) + rest
    }
}
