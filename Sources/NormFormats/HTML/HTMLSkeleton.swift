import NormText

/// A page as the parser is given it: its tags, with a mark in the place of each text between them, and without what tells
/// nothing here: comments, scripts and styles, most attributes, and elements of a few words (`<b>`, `<span>`) that hold no
/// other tag. Paragraphs of nothing but text that follow one another are one, whose mark stands for all of them: behind
/// the end of the first, the parser is where it was before it.
///
/// libxml2 goes through all of it character by character, and of a text it need only know where it stands. What the tags
/// mean it alone says, and text without a mark comes from it. Where a tag or comment of a torn page ends is its guess too:
/// such a page it is given as it is, so that no text is lost. Valid as long as the bytes of the page are.
struct HTMLSkeleton {
    /// A part of the text that a mark stands for: bytes of the page, or a line or paragraph break where there are none.
    struct Part {
        fileprivate let start: UInt32
        fileprivate let end: UInt32

        static let lineBreak = Part(start: 0, end: 0)
        static let paragraphBreak = Part(start: 1, end: 0)

        var isLineBreak: Bool { start == end }
        /// Ends a paragraph, and begins the next.
        var isParagraphBreak: Bool { start > end }
    }

    /// What has been gone through since the last tag that was written.
    private struct Item {
        enum Kind {
            case words, space, lineBreak
            /// The end tag of a paragraph and the start tag of the next.
            case paragraph
            /// The start tag of an element of a few words, without its end.
            case tag
            /// For the parser as it stands.
            case other
            case nothing
        }

        let range: Range<Int>
        var kind: Kind

        var isText: Bool {
            switch kind {
            case .words, .space, .lineBreak, .paragraph, .nothing: true
            case .tag, .other: false
            }
        }
    }

    private let page: UnsafeBufferPointer<UInt8>
    /// What the parser reads.
    private(set) var bytes: [UInt8] = []
    private var parts: [Part] = []
    /// For each mark, the end of its parts.
    private var marks: [UInt32] = []
    private var items: [Item] = []
    /// Which of the items are tags.
    private var openTags: [Int] = []
    /// Preformatted text has begun somewhere before.
    private var isPreformatted = false
    /// The last tag that was written is `<p>`.
    private var isInParagraph = false
    /// Where the last mark and the last paragraph without other tags in it end in `bytes`.
    private var markEnd = -1
    private var paragraphEnd = -1
    /// Where the text ends that is gone through.
    private var textEnd = 0

    /// `page` is UTF-8.
    init(_ page: UnsafeBufferPointer<UInt8>) {
        self.page = page
        bytes.reserveCapacity(page.count + HTMLSkeleton.comment.count + HTMLSkeleton.rest)
        if page.place(of: 0, from: 0) != nil || !reduce() {
            bytes = Array(page)
            parts = []
            marks = []
        }
        bytes += HTMLSkeleton.comment
        for _ in 0..<HTMLSkeleton.rest { bytes.append(0x20) }
    }

    /// False for a torn page: one with markup that is not as it should be.
    private mutating func reduce() -> Bool {
        var at = 0
        while at < page.count {
            guard let end = page[at] == 0x3C ? endOfTag(at) : endOfText(at) else { return false }
            at = end
        }
        write()
        return true
    }

    /// Where fewer bytes are left, the parser asks for more at each step.
    static let rest = 256
    /// Ends a text; behind the page, it says that all is told.
    private static let comment = Array("<!---->".utf8)

    /// The text in what the parser gives as text, and how many bytes stand for it there.
    func text(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> (parts: ArraySlice<Part>?, length: Int) {
        if bytes[start] == Mark.lead, start + Mark.size <= bytes.count {
            let number = Mark.number(bytes, at: start)
            if number < marks.count {
                return (parts[(number == 0 ? 0 : Int(marks[number - 1]))..<Int(marks[number])], Mark.size)
            }
        }
        let end = bytes.place(of: Mark.lead, from: start + 1) ?? bytes.count
        return (nil, end - start)
    }

    func words(_ part: Part) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: page[Int(part.start)..<Int(part.end)])
    }

    private enum Mark {
        /// DEL, which no text of an office holds; a page that does can only repeat words of its own.
        static let lead: UInt8 = 0x7F
        static let size = 6

        /// Six bits a byte, the highest first.
        static func append(_ number: Int, to bytes: inout [UInt8]) {
            bytes.append(lead)
            for shift in stride(from: 24, through: 0, by: -6) {
                bytes.append(0x40 | UInt8(truncatingIfNeeded: number >> shift) & 0x3F)
            }
        }

        static func number(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
            (start + 1..<start + size).reduce(0) { $0 << 6 | Int(bytes[$1] & 0x3F) }
        }
    }
}

// MARK: Writing

extension HTMLSkeleton {
    private mutating func write(_ range: Range<Int>) {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: page[range]))
    }

    /// Writes all items, and a mark for those that follow one another as one text.
    private mutating func write() {
        guard !items.isEmpty else { return }
        var at = 0
        while at < items.count {
            let item = items[at]
            if item.isText {
                at = writeText(from: at)
                continue
            }
            write(item.range)
            if case .tag = item.kind {
                bytes.append(0x3E)
                isInParagraph = false
            }
            at += 1
        }
        items.removeAll(keepingCapacity: true)
        if !openTags.isEmpty { openTags.removeAll(keepingCapacity: true) }
    }

    private mutating func writeText(from start: Int) -> Int {
        var end = start
        var hasWords = false
        while end < items.count, items[end].isText {
            switch items[end].kind {
            case .words, .paragraph: hasWords = true
            default: break
            }
            end += 1
        }
        guard hasWords else {
            for at in start..<end { writeSpace(items[at]) }
            return end
        }
        for at in start..<end {
            switch items[at].kind {
            case .words, .space:
                let range = items[at].range
                parts.append(Part(start: UInt32(clamping: range.lowerBound), end: UInt32(clamping: range.upperBound)))
            case .lineBreak: parts.append(.lineBreak)
            case .paragraph: parts.append(.paragraphBreak)
            case .nothing, .tag, .other: break
            }
        }
        if let last = marks.indices.last, markEnd == bytes.count {
            marks[last] = UInt32(clamping: parts.count)
        } else {
            Mark.append(marks.count, to: &bytes)
            marks.append(UInt32(clamping: parts.count))
            markEnd = bytes.count
        }
        return end
    }

    /// White space alone has no mark: the parser asks whether a text is nothing else. One space tells all of it, but in
    /// what is preformatted.
    private mutating func writeSpace(_ item: Item) {
        switch item.kind {
        case .space where !isPreformatted && HTMLSkeleton.isSpace(page[item.range.lowerBound]): bytes.append(0x20)
        case .nothing: break
        default: write(item.range)
        }
    }
}

// MARK: Reading

extension HTMLSkeleton {
    /// More items than this are written with a comment behind them: the parser gives long texts in pieces, which must not
    /// end within a mark.
    private static let most = 1_000

    private mutating func add(_ range: Range<Int>, _ kind: Item.Kind) -> Int {
        if items.count == HTMLSkeleton.most {
            write()
            bytes += HTMLSkeleton.comment
        }
        if !range.isEmpty { items.append(Item(range: range, kind: kind)) }
        return range.upperBound
    }

    private mutating func endOfText(_ start: Int) -> Int? {
        if textEnd <= start { textEnd = page.place(of: 0x3C, from: start) ?? page.count }
        let stop = page.place(of: 0x26, in: start..<textEnd) ?? textEnd
        _ = add(start..<stop, page[start..<stop].contains { $0 > 0x20 } ? .words : .space)
        guard stop < textEnd else { return textEnd }
        // A character reference. What cannot be one goes to the parser with all that follows it.
        var end = stop + 1
        while end < textEnd, HTMLSkeleton.isOfReference(page[end]) { end += 1 }
        if end < textEnd, page[end] == 0x3B { end += 1 }
        guard end - stop > 40 else { return add(stop..<end, .other) }
        end = writeAll(stop..<textEnd)
        bytes += HTMLSkeleton.comment
        return end
    }

    private static func isOfReference(_ byte: UInt8) -> Bool {
        isLetter(byte) || (0x30...0x39).contains(byte) || byte == 0x23
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    /// Behind the tag or comment that begins at `start`; nil if it is torn, as all ends of markup here.
    private mutating func endOfTag(_ start: Int) -> Int? {
        guard start + 1 < page.count else { return nil }
        switch page[start + 1] {
        case 0x21 where page.has("--", at: start + 2): return endOfComment(start)
        case 0x21, 0x3F: return endOfDeclaration(start).map { writeAll(start..<$0) }
        case 0x2F: return endOfEndTag(start)
        default: return startTag(start).flatMap { read($0) }
        }
    }

    private mutating func writeAll(_ range: Range<Int>) -> Int {
        write()
        write(range)
        isInParagraph = false
        return range.upperBound
    }

    private func endOfDeclaration(_ start: Int) -> Int? {
        guard let end = page.place(of: 0x3E, from: start + 2) else { return nil }
        let content = page[start + 2..<end]
        let arePaired = [0x22, 0x27].allSatisfy { quote in content.count { $0 == quote } % 2 == 0 }
        return arePaired && !content.contains(0x3C) ? end + 1 : nil
    }

    private struct StartTag {
        let name: Range<Int>
        let attributes: Range<Int>
        /// One of its attributes may hide the element.
        let mayHide: Bool
        /// Ends with a slash.
        let isEmpty: Bool

        var range: Range<Int> { name.lowerBound - 1..<attributes.upperBound + (isEmpty ? 2 : 1) }
    }

    private func startTag(_ start: Int) -> StartTag? {
        guard let name = endOfName(start + 1) else { return nil }
        var at = name
        var mayHide = false
        while true {
            at = behindSpace(at)
            guard at < page.count else { return nil }
            let isEmpty = page[at] == 0x2F && page.has("/>", at: at)
            if isEmpty || page[at] == 0x3E {
                return StartTag(
                    name: start + 1..<name, attributes: name..<at, mayHide: mayHide, isEmpty: isEmpty)
            }
            guard let attribute = endOfName(at), let end = endOfAttribute(attribute) else { return nil }
            mayHide = mayHide || self.mayHide(at..<attribute, attribute..<end)
            at = end
        }
    }

    /// `name`: where its name ends.
    private func endOfAttribute(_ name: Int) -> Int? {
        let sign = behindSpace(name)
        guard page.has("=", at: sign) else { return name }
        let value = behindSpace(sign + 1)
        guard value < page.count else { return nil }
        if page[value] == 0x22 || page[value] == 0x27 {
            guard let end = page.place(of: page[value], from: value + 1), page.place(of: 0x3C, in: value..<end) == nil
            else { return nil }
            return end + 1
        }
        var at = value
        while at < page.count, page[at] > 0x20, page[at] != 0x3E {
            if page[at] == 0x22 || page[at] == 0x27 || page[at] == 0x3C { return nil }
            at += 1
        }
        return at > value ? at : nil
    }

    /// Of a tag or attribute; libxml2 reads at most 100 bytes.
    private func endOfName(_ start: Int) -> Int? {
        var at = start
        while at < page.count,
            HTMLSkeleton.isLetter(page[at]) || page[at] == 0x3A || page[at] == 0x5F
                || at > start && (0x2D...0x39).contains(page[at]) && page[at] != 0x2F
        { at += 1 }
        return at > start && at - start < 100 ? at : nil
    }

    private func behindSpace(_ start: Int) -> Int {
        var at = start
        while at < page.count, HTMLSkeleton.isSpace(page[at]) { at += 1 }
        return at
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

    /// Reads a start tag, and the words of an element that are no text.
    private mutating func read(_ tag: StartTag) -> Int? {
        let range = tag.range
        if isTag("br", tag.name) { return add(range, .lineBreak) }
        if isTag("pre", tag.name) { isPreformatted = true }
        let isPlain = isPlain(tag)
        let isParagraph = isPlain && !tag.isEmpty && isTag("p", tag.name)
        if isParagraph, goesOnWithParagraph() { return add(range, .paragraph) }
        if isPlain, !tag.isEmpty, isOfFewWords(tag.name) {
            _ = add(range.lowerBound..<tag.name.upperBound, .tag)
            openTags.append(items.count - 1)
            return range.upperBound
        }
        write()
        if isPlain {
            write(range.lowerBound..<tag.attributes.lowerBound)
            write(tag.attributes.upperBound..<range.upperBound)
        } else {
            write(range)
        }
        isInParagraph = isParagraph
        return tag.isEmpty ? range.upperBound : endOfRaw(tag.name, range.upperBound)
    }

    private static let endOfParagraph = Array("</p>".utf8)

    /// Whether nothing but white space stands between the end of a paragraph, whose text is one mark, and here: that
    /// paragraph is then open again.
    private mutating func goesOnWithParagraph() -> Bool {
        let end = HTMLSkeleton.endOfParagraph
        guard paragraphEnd == bytes.count, markEnd == bytes.count - end.count, !isPreformatted,
            items.allSatisfy(isSpace)
        else { return false }
        items.removeAll(keepingCapacity: true)
        bytes.removeLast(end.count)
        isInParagraph = true
        return true
    }

    private func isSpace(_ item: Item) -> Bool {
        switch item.kind {
        case .nothing: true
        case .space: page[item.range].allSatisfy(HTMLSkeleton.isSpace)
        default: false
        }
    }

    private func isTag(_ word: StaticString, _ name: Range<Int>) -> Bool {
        name.count == word.utf8CodeUnitCount && page.has(word, at: name.lowerBound)
    }

    /// Elements that are part of a line, and nothing to libxml2 but a node.
    private func isOfFewWords(_ name: Range<Int>) -> Bool {
        switch name.count {
        case 1: isTag("b", name) || isTag("i", name) || isTag("u", name)
        case 2: isTag("em", name)
        case 3: isTag("sup", name) || isTag("sub", name) || isTag("big", name)
        case 4: isTag("span", name) || isTag("font", name)
        case 5: isTag("small", name)
        case 6: isTag("strong", name)
        default: false
        }
    }

    /// Whether the attributes of a tag tell nothing: they hide no element, and neither number lists nor, in `meta`, say
    /// anything of the document.
    private func isPlain(_ tag: StartTag) -> Bool {
        if tag.attributes.isEmpty { return true }
        return !tag.mayHide && !isTag("meta", tag.name) && !isTag("ol", tag.name) && !isTag("li", tag.name)
    }

    private func mayHide(_ name: Range<Int>, _ value: Range<Int>) -> Bool {
        isTag("hidden", name) || isTag("style", name) && value.contains(where: mayHide)
    }

    /// Whether a style's `none` or `hidden` stands at a place, or a reference that may be part of it.
    private func mayHide(_ at: Int) -> Bool {
        switch page[at] {
        case 0x4E, 0x6E: page.has("none", at: at)
        case 0x48, 0x68: page.has("hidden", at: at)
        case 0x26: true
        default: false
        }
    }

    /// An element of a few words is nothing where no other tag stands in it.
    private mutating func endOfEndTag(_ start: Int) -> Int? {
        if let open = openTags.last {
            let tag = items[open].range
            let end = start + 1 + tag.count
            if end < page.count, page[end] == 0x3E,
                (1..<tag.count).allSatisfy({ (page[tag.lowerBound + $0] ^ page[start + 1 + $0]) & ~0x20 == 0 })
            {
                openTags.removeLast()
                items[open].kind = .nothing
                return end + 1
            }
        }
        guard let name = endOfName(start + 2) else { return nil }
        let end = behindSpace(name)
        guard page.has(">", at: end) else { return nil }
        let isWhole = isInParagraph && isTag("p", start + 2..<name)
        if isWhole { write() }
        guard isWhole, isInParagraph else { return writeAll(start..<end + 1) }
        bytes += HTMLSkeleton.endOfParagraph
        paragraphEnd = bytes.count
        isInParagraph = false
        return end + 1
    }

    private func endOfComment(_ start: Int) -> Int? {
        var at = start + 4
        while let end = page.place(of: 0x3E, from: at) {
            if page.has("--!>", at: end - 3) { return nil }
            // `<!-->` and `<!--->` are whole comments to some parsers.
            if page.has("--", at: end - 2) { return end - 2 >= start + 4 ? end + 1 : nil }
            if end == start + 4 || end == start + 5 && page[end - 1] == 0x2D { return nil }
            at = end + 1
        }
        return nil
    }

    /// Before the end tag of a script or style.
    private func endOfRaw(_ name: Range<Int>, _ start: Int) -> Int? {
        let word: StaticString
        if isTag("script", name) {
            word = "script"
        } else if isTag("style", name) {
            word = "style"
        } else {
            return start
        }
        var at = start
        while let tag = page.place(of: 0x3C, from: at) {
            if page.has("/", at: tag + 1), page.has(word, at: tag + 2) { return tag }
            at = tag + 1
        }
        return nil
    }
}

extension UnsafeBufferPointer where Element == UInt8 {
    fileprivate func place(of byte: UInt8, from start: Int) -> Int? {
        place(of: byte, in: start..<Swift.max(start, count))
    }

    /// Whether a word of lower-case letters and signs stands at a place, in letters of either case.
    fileprivate func has(_ word: StaticString, at start: Int) -> Bool {
        guard start >= 0, start + word.utf8CodeUnitCount <= count else { return false }
        for place in 0..<word.utf8CodeUnitCount {
            let byte = self[start + place]
            guard ((0x41...0x5A).contains(byte) ? byte | 0x20 : byte) == word.utf8Start[place] else { return false }
        }
        return true
    }
}
