import NormText

/// Joins the lines of one paragraph. Page numbers and running heads have no counterpart in the result; everything else
/// stays, in order.
struct LineJoiner {
    private let bytes: [UInt8]
    private let lines: [TextLine]
    /// Lines that stand at the head or the foot of several pages.
    private let runningLines: Set<[UInt8]>
    /// The columns by which the whole text is indented.
    private let margin: Int
    /// The columns where long lines end, ascending; none where joined lines would count.
    private let ends: [Int]
    /// For each line, whether the format itself begins a paragraph with it.
    private let begins: [Bool]
    /// The columns where lines were broken by hand; `nil` where they were not.
    private let breaks: ClosedRange<Int>?

    /// Columns of a line that may be as wide as its page.
    private static let long = 40

    /// The paragraph under construction.
    private struct Open {
        let first: TextLine
        var others: [TextLine] = []
        var hasClause: Bool
        var depth: Int
        var isNumberedArticle: Bool
        var isTitle: Bool

        var last: TextLine { others.last ?? first }
        var count: Int { others.count + 1 }
        var lines: [TextLine] { [first] + others }

        mutating func add(_ line: TextLine) {
            others.append(line)
            hasClause = hasClause || line.hasClause
            depth += line.depth
        }
    }

    /// `starts`: where the format says that a paragraph begins, in ascending order.
    init(_ bytes: [UInt8], starts: [Int] = [], arePartlyJoined: Bool = false) {
        self.bytes = bytes
        let lines = TextLine.all(in: bytes)
        self.lines = lines
        breaks = LineJoiner.breaks(lines, bytes, arePartlyJoined: arePartlyJoined)
        begins = starts.isEmpty || breaks != nil ? [] : LineJoiner.marks(of: starts, in: lines)
        runningLines = LineJoiner.runningLines(lines, bytes)
        ends = arePartlyJoined ? [] : lines.lazy.filter { $0.width >= LineJoiner.long }.map(\.end).sorted()
        margin = lines.lazy.filter { $0.width >= LineJoiner.long }.map(\.indent).min() ?? 0
    }

    /// The columns between which lines end in mid-sentence, where each line of a page was made a paragraph, as in what was
    /// retyped or pasted: several stop there, and few are wider.
    private static func breaks(
        _ lines: [TextLine], _ bytes: [UInt8], arePartlyJoined: Bool
    ) -> ClosedRange<Int>? {
        let long = lines.lazy.filter { $0.width >= LineJoiner.long }.count
        guard long >= fewestBreaks else { return nil }
        var stops: [Int] = []
        for (line, next) in zip(lines, lines.dropFirst()) where line.width >= LineJoiner.long && line.end < widest {
            let last = bytes.scalar(before: line.range.upperBound, from: line.range.lowerBound).value
            guard last >= 0x4E00, last <= 0x9FFF, !next.isAfterBlank, !line.isTableRow, !next.isTableRow,
                UnitNumber.read(bytes, at: next.range.lowerBound, limit: next.range.upperBound) == nil
            else { continue }
            stops.append(line.end)
        }
        stops.sort()
        guard let range = fullest(stops), let first = stops.firstIndex(of: range.lowerBound) else { return nil }
        let count = stops[first...].prefix { $0 <= range.upperBound }.count
        let wider = arePartlyJoined ? 0 : lines.lazy.filter { $0.end > range.upperBound + 3 }.count
        return count >= fewestBreaks && count * 3 >= long && wider * 4 <= long ? range : nil
    }

    /// The twelve columns in which most of the stops lie: who breaks lines by hand breaks them within six characters.
    private static func fullest(_ stops: [Int]) -> ClosedRange<Int>? {
        var best: ArraySlice<Int> = []
        var end = 0
        for start in stops.indices {
            while end < stops.count, stops[end] < stops[start] + 12 { end += 1 }
            if end - start > best.count { best = stops[start..<end] }
        }
        guard let first = best.first, let last = best.last else { return nil }
        return first...last
    }

    /// Lines that must stop in mid-sentence for a text to be broken by hand.
    private static let fewestBreaks = 5
    /// Columns of the widest page.
    private static let widest = 120

    private static func marks(of starts: [Int], in lines: [TextLine]) -> [Bool] {
        var next = 0
        return lines.map { line in
            let before = next
            while next < starts.count, starts[next] <= line.range.lowerBound { next += 1 }
            return next > before
        }
    }

    func paragraphs() -> [SourceParagraph] {
        var result: [SourceParagraph] = []
        result.reserveCapacity(lines.count)
        var open: Open?
        var isAcrossPage = false
        for (index, line) in lines.enumerated() {
            if LineForm.isPageMark(bytes, line.range) || isInterruption(line, of: open, at: index) {
                isAcrossPage = true
                continue
            }
            if isRunning(line, at: index, isAcrossPage: isAcrossPage) { continue }
            let isContinued = open.map { goesOn($0, with: line, at: index, isAcrossPage: isAcrossPage) } ?? false
            if isContinued {
                open?.add(line)
            } else {
                if let current = open { finish(current, into: &result) }
                open = begun(line)
            }
            isAcrossPage = false
        }
        if let current = open { finish(current, into: &result) }
        return result
    }

    private func begun(_ line: TextLine) -> Open {
        let number = UnitNumber.read(bytes, at: line.range.lowerBound, limit: line.range.upperBound)
        return Open(
            first: line, hasClause: line.hasClause, depth: line.depth, isNumberedArticle: number?.kind == .article,
            isTitle: number == nil && isTitleLine(line))
    }

    private func finish(_ open: Open, into result: inout [SourceParagraph]) {
        if !open.others.isEmpty {
            let pieces = open.lines.map { SourceParagraph.Piece(source: $0.range) }
            result.append(SourceParagraph(pieces: pieces))
        } else if open.first.isTableRow {
            result.append(SourceParagraph(pieces: [.init(source: open.first.range)], hint: .tableRow))
        } else {
            FlatText.split(bytes, open.first.range) { result.append(SourceParagraph(pieces: [.init(source: $0)])) }
        }
    }

    // MARK: Whether a paragraph goes on

    private func goesOn(_ open: Open, with line: TextLine, at index: Int, isAcrossPage: Bool) -> Bool {
        let last = open.last
        guard !last.isTableRow, !line.isTableRow, open.count < 5_000 else { return false }
        if line.isAfterBlank, !isAcrossPage { return false }
        if LineForm.endsSentence(bytes, last.range) { return false }
        if isBrokenSignature(last, with: line, at: index) { return true }
        let begins = !begins.isEmpty && begins[index]
        // Nothing below would go on, and nearly all paragraphs of an office file are such.
        if begins, !open.isTitle, !isRest(line) { return false }
        if isOpening(line, at: index) { return false }
        if isClosedLine(last) { return false }
        if open.isTitle, titleGoesOn(open, last: last, with: line) { return true }
        if isRest(line) { return true }
        // Paragraphs of an office file are what they are; only titles and names are spread over several.
        if begins { return false }
        if line.indent - margin >= 2, line.indent > last.indent || open.count == 1 && line.indent == last.indent {
            return open.depth > 0 && line.indent > 8
        }
        if open.depth > 0, open.count < 60 { return true }
        if endsWithComma(last) { return true }
        guard open.hasClause || open.isNumberedArticle || isAcrossPage && !open.isTitle else { return false }
        return last.width >= LineJoiner.long && mayBeBroken(last) || isAcrossPage
    }

    /// Begins with a sign that follows other words.
    private func isRest(_ line: TextLine) -> Bool {
        switch bytes.scalar(at: line.range.lowerBound, limit: line.range.upperBound).value {
        case 0xFF0C, 0x3001, 0x3002, 0xFF1B, 0xFF1A, 0xFF09, 0x300B, 0x201D: true
        default: false
        }
    }

    /// Whether a line may have been broken for its width: it ends where others were, or few of the long lines are clearly
    /// wider.
    private func mayBeBroken(_ line: TextLine) -> Bool {
        if let breaks, breaks.contains(line.end) { return true }
        let wider = ends.count - ends.partitionIndex { $0 > line.end + 6 }
        return wider * 3 <= ends.count
    }

    /// A line that always begins a paragraph.
    private func isOpening(_ line: TextLine, at index: Int) -> Bool {
        let range = line.range
        return UnitNumber.read(bytes, at: range.lowerBound, limit: range.upperBound) != nil
            || LineForm.isAttachmentLine(bytes, range) || LineForm.isColophon(bytes, range)
            || DateForm.isDateLine(bytes, range) || NumberForm.isDocumentNumber(bytes, range)
            || isBullet(line) || isSignature(line, at: index)
    }

    /// A line after which nothing can follow in its paragraph.
    private func isClosedLine(_ line: TextLine) -> Bool {
        let range = line.range
        return LineForm.isLetterhead(bytes, range) || NumberForm.isDocumentNumber(bytes, range)
            || DateForm.isDateLine(bytes, range) || LineForm.isBareAttachment(bytes, range)
    }

    private func isBullet(_ line: TextLine) -> Bool {
        switch bytes.scalar(at: line.range.lowerBound, limit: line.range.upperBound).value {
        case 0x2014, 0x25CF, 0x25A0, 0x25C6, 0x203B, 0x2605, 0x2022, 0x23, 0x3C, 0x3A, 0x2D: true
        default: false
        }
    }

    private func endsWithComma(_ line: TextLine) -> Bool {
        switch bytes.scalar(before: line.range.upperBound, from: line.range.lowerBound).value {
        case 0xFF0C, 0x3001, 0x2C: true
        default: false
        }
    }

    /// The name of an organ before a date, or at the end of the text.
    private func isSignature(_ line: TextLine, at index: Int) -> Bool {
        line.width <= 120 && (index + 1 >= lines.count || DateForm.isDateLine(bytes, lines[index + 1].range))
            && LineForm.isOrgan(bytes, line.range)
    }

    /// 某市疫情防控 / 工作领导小组办公室 / date: the second line names no place, so that it is no whole name.
    private func isBrokenSignature(_ last: TextLine, with line: TextLine, at index: Int) -> Bool {
        last.width <= 60 && line.width <= 60 && !last.hasClause && index + 1 < lines.count
            && DateForm.isDateLine(bytes, lines[index + 1].range) && LineForm.isOrgan(bytes, line.range)
            && !LineForm.organ.ends(bytes, last.range) && !LineForm.namesPlace(bytes, line.range)
    }

    // MARK: Titles

    private func isTitleLine(_ line: TextLine) -> Bool {
        line.width <= 120 && !line.hasClause && !LineForm.isAttachmentLine(bytes, line.range)
            && !LineForm.endsSentence(bytes, line.range)
    }

    private func titleGoesOn(_ open: Open, last: TextLine, with line: TextLine) -> Bool {
        guard open.count <= 5, line.width <= 120, !line.hasClause, !LineForm.endsSentence(bytes, line.range),
            bytes.scalar(at: line.range.lowerBound, limit: line.range.upperBound).value != 0xFF08
        else { return false }
        if open.depth > 0 { return true }
        let end = bytes.compact(last.range)
        if LineForm.genus.ends(end, end.indices) { return false }
        let next = bytes.compact(line.range)
        if LineForm.beginsAsSubject(next, next.indices) { return LineForm.organ.ends(end, end.indices) }
        if open.lines.contains(where: { LineForm.holdsSubject(bytes, $0.range) }) { return true }
        return last.width >= 16 && LineForm.genus.ends(next, next.indices) && !LineForm.organ.ends(end, end.indices)
    }

    // MARK: Pages

    /// A lone number that interrupts a sentence is a page number.
    private func isInterruption(_ line: TextLine, of open: Open?, at index: Int) -> Bool {
        guard LineForm.isLoneNumber(bytes, line.range), let open else { return false }
        return open.hasClause && open.last.width >= 40 && !LineForm.endsSentence(bytes, open.last.range)
            && index + 1 < lines.count
    }

    /// A running head behind a page number, or a running foot before one.
    private func isRunning(_ line: TextLine, at index: Int, isAcrossPage: Bool) -> Bool {
        guard !runningLines.isEmpty else { return false }
        let isFoot = index + 1 < lines.count && LineForm.isPageMark(bytes, lines[index + 1].range)
        return (isAcrossPage || isFoot) && runningLines.contains(bytes.compact(line.range))
    }

    private static func runningLines(_ lines: [TextLine], _ bytes: [UInt8]) -> Set<[UInt8]> {
        let marks = lines.indices.filter { LineForm.isPageMark(bytes, lines[$0].range) }
        guard !marks.isEmpty else { return [] }
        var heads: [[UInt8]: Int] = [:]
        var feet: [[UInt8]: Int] = [:]
        if let first = lines.first, first.range.count <= 150 { heads[bytes.compact(first.range)] = 1 }
        for index in marks {
            if index + 1 < lines.count, lines[index + 1].range.count <= 150 {
                heads[bytes.compact(lines[index + 1].range), default: 0] += 1
            }
            if index > 0, lines[index - 1].range.count <= 150 {
                feet[bytes.compact(lines[index - 1].range), default: 0] += 1
            }
        }
        return Set(heads.filter { $0.value > 1 }.keys).union(feet.filter { $0.value > 1 }.keys)
    }
}
