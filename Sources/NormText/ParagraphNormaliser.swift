/// Brings one paragraph into the form that `NormalText` describes, in one pass over its bytes.
struct ParagraphNormaliser {
    private let text: ParagraphText
    private let table: UnsafeBufferPointer<UInt8>
    /// Whether a Traditional ideograph ends the pass: the paragraph then has to be converted first.
    private let stopsAtTraditional: Bool
    /// For each open ASCII parenthesis, whether it has become a Chinese one.
    private var openParentheses: [Bool] = []
    /// What `hasWideContent` has read without finding Chinese text or an end: it reads no byte twice.
    private var narrowUntil = 0
    /// Where the bracket closes that has been opened around the year of a document number.
    private var yearEnd: Int?

    private init(_ text: ParagraphText, table: UnsafeBufferPointer<UInt8>, stopsAtTraditional: Bool) {
        self.text = text
        self.table = table
        self.stopsAtTraditional = stopsAtTraditional
    }

    /// Appends the normalised paragraph; `false` where a Traditional ideograph was met and `stopsAtTraditional`.
    static func append(_ text: ParagraphText, to output: inout NormalOutput, stopsAtTraditional: Bool) -> Bool {
        CharacterClass.table.withUnsafeBufferPointer { table in
            var normaliser = ParagraphNormaliser(text, table: table, stopsAtTraditional: stopsAtTraditional)
            return normaliser.run(&output)
        }
    }

    private mutating func run(_ output: inout NormalOutput) -> Bool {
        let bytes = text.bytes
        var at = 0
        var copied = 0
        while at < bytes.count {
            let (scalar, length) = UTF8Scalar.read(bytes, at: at)
            let kind = scalar < 0x10000 ? table[Int(scalar)] : CharacterClass.plain.rawValue
            let followsASCII = at > copied && bytes[at - 1] < 0x80
            if kind <= CharacterClass.wide.rawValue || (scalar == 0x30 && followsASCII) {
                at += length
                continue
            }
            if kind == CharacterClass.traditional.rawValue {
                if stopsAtTraditional { return false }
                at += length
                continue
            }
            output.copy(copied..<at, of: text)
            at = handle(CharacterClass(rawValue: kind) ?? .plain, scalar, at..<at + length, &output)
            copied = at
        }
        output.copy(copied..<at, of: text)
        return true
    }

    /// Writes what stands for a character that is not simply copied; returns where to go on.
    private mutating func handle(
        _ kind: CharacterClass, _ scalar: UInt32, _ range: Range<Int>, _ output: inout NormalOutput
    ) -> Int {
        var written = scalar
        switch kind {
        case .space, .dropped: return skipSpace(from: range.lowerBound, &output)
        case .folded: written = CharacterClass.folds[UInt16(truncatingIfNeeded: scalar)].map(UInt32.init) ?? scalar
        case .zero: written = isChineseZero(scalar, range, output.last) ? 0x3007 : halfWidth(scalar)
        case .fullStop: if let last = output.last, (0x30...0x39).contains(last) { written = 0x2E }
        case .punctuation: if isBesideWide(range, output.last) { written = scalar + 0xFEE0 }
        case .opening:
            if let end = glossEnd(scalar, range, output.last) { return end }
            written = opening(scalar, range, output.last)
        case .closing: written = closing(scalar, range, output.last)
        case .plain, .wide, .traditional: break
        }
        output.write(written, for: range, of: text)
        return range.upperBound
    }
}

// MARK: Neighbours

extension ParagraphNormaliser {
    /// Drops white space beside Chinese text and at the edges, folds it to one space elsewhere.
    private func skipSpace(from start: Int, _ output: inout NormalOutput) -> Int {
        var at = start
        var space: Range<Int>?
        while at < text.bytes.count {
            let (scalar, length) = UTF8Scalar.read(text.bytes, at: at)
            let kind = classify(scalar)
            guard kind == .space || kind == .dropped else { break }
            if kind == .space, space == nil { space = at..<at + length }
            at += length
        }
        if let space, at < text.bytes.count, let last = output.last, !isWide(last), !isWide(scalar(at: at)) {
            output.write(0x20, for: space, of: text)
        }
        return at
    }

    private func classify(_ scalar: UInt32) -> CharacterClass {
        guard scalar < 0x10000 else { return .plain }
        return CharacterClass(rawValue: table[Int(scalar)]) ?? .plain
    }

    /// Whether a character is Chinese text or punctuation once it is normalised.
    private func isWide(_ scalar: UInt32?) -> Bool {
        guard let scalar else { return false }
        switch classify(scalar) {
        case .wide, .traditional: return true
        case .folded: return scalar < 0xFF00 && scalar >= 0x2E80
        case .opening, .closing: return scalar >= 0x3000
        case .plain: return (0x20000...0x3FFFF).contains(scalar)
        default: return false
        }
    }

    private func isBesideWide(_ range: Range<Int>, _ last: UInt32?) -> Bool {
        isWide(last) || isWide(scalar(at: afterSpace(range.upperBound)))
    }

    private func scalar(at offset: Int) -> UInt32? {
        offset < text.bytes.count ? UTF8Scalar.read(text.bytes, at: offset).value : nil
    }

    /// The offset of the next character that is not left out.
    private func afterSpace(_ start: Int) -> Int {
        var at = start
        while at < text.bytes.count {
            let (scalar, length) = UTF8Scalar.read(text.bytes, at: at)
            let kind = classify(scalar)
            guard kind == .space || kind == .dropped else { break }
            at += length
        }
        return at
    }
}

// MARK: Numbers

extension ParagraphNormaliser {
    private func halfWidth(_ scalar: UInt32) -> UInt32 {
        (0xFF01...0xFF5E).contains(scalar) ? scalar - 0xFEE0 : scalar
    }

    /// ○ and O between Chinese digits: 二ＯＯ六年, 第一○五条.
    private func isChineseZero(_ scalar: UInt32, _ range: Range<Int>, _ last: UInt32?) -> Bool {
        guard let last, ParagraphNormaliser.isChineseDigit(last) else { return false }
        if scalar == 0x25CB || scalar == 0x25EF { return true }
        guard let next = self.scalar(at: afterSpace(range.upperBound)) else { return false }
        return classify(next) == .zero || ParagraphNormaliser.isChineseDigit(next)
            || ParagraphNormaliser.numberEnds.contains(next)
    }

    private static func isChineseDigit(_ scalar: UInt32) -> Bool {
        switch Unicode.Scalar(scalar) {
        case "〇", "零", "一", "二", "三", "四", "五", "六", "七", "八", "九": true
        default: false
        }
    }

    private static let numberEnds = Set("年月日号條条".unicodeScalars.map(\.value))

    /// Reads decimal digits, full-width ones too; returns where they end.
    private func digits(from start: Int, limit: Int, value: inout Int) -> Int {
        var at = start
        for _ in 0..<limit {
            guard let scalar = scalar(at: at), (0x30...0x39).contains(halfWidth(scalar)) else { break }
            value = value * 10 + Int(halfWidth(scalar)) - 0x30
            at += scalar < 0x80 ? 1 : 3
        }
        return at
    }
}

// MARK: Brackets

extension ParagraphNormaliser {
    private mutating func opening(_ scalar: UInt32, _ range: Range<Int>, _ last: UInt32?) -> UInt32 {
        if isWide(last), let end = yearBracketEnd(scalar, range.upperBound) {
            yearEnd = end
            return 0x3014
        }
        guard scalar == 0x28 else { return scalar }
        let becomesWide = isWide(last) || hasWideContent(range.upperBound)
        openParentheses.append(becomesWide)
        return becomesWide ? 0xFF08 : scalar
    }

    private mutating func closing(_ scalar: UInt32, _ range: Range<Int>, _ last: UInt32?) -> UInt32 {
        if yearEnd == range.lowerBound { return 0x3015 }
        guard scalar == 0x29 else { return scalar }
        return openParentheses.popLast() ?? isBesideWide(range, last) ? 0xFF09 : scalar
    }

    /// Whether Chinese text stands within the next parenthesis or right behind it.
    private mutating func hasWideContent(_ start: Int) -> Bool {
        var at = max(start, narrowUntil)
        let end = min(text.bytes.count, start + 96)
        while at < end {
            let (scalar, length) = UTF8Scalar.read(text.bytes, at: at)
            if isWide(scalar) { return true }
            if scalar == 0x29 { return isWide(self.scalar(at: afterSpace(at + length))) }
            at += length
            narrowUntil = at
        }
        return false
    }

    /// The place of the closing bracket where a bracket holds the year of a document number: 石府发[2025]11号. Round
    /// brackets hold other things too, and count only before a number with 号.
    private func yearBracketEnd(_ opening: UInt32, _ start: Int) -> Int? {
        var year = 0
        let yearStart = afterSpace(start)
        let end = afterSpace(digits(from: yearStart, limit: 4, value: &year))
        guard (1900...2199).contains(year), let closing = scalar(at: end), classify(closing) == .closing else {
            return nil
        }
        var at = afterSpace(end + (closing < 0x80 ? 1 : 3))
        if scalar(at: at) == 0x7B2C { at = afterSpace(at + 3) }  // 第
        var number = 0
        let numberEnd = digits(from: at, limit: 6, value: &number)
        guard numberEnd > at else { return nil }
        let isRound = opening == 0x28 || opening == 0xFF08
        let sign = scalar(at: afterSpace(numberEnd))
        return !isRound || sign == 0x53F7 || sign == 0x865F ? end : nil  // 号, 號
    }

    /// Where a parenthesis ends that only tells how the ideograph before it is read.
    private func glossEnd(_ opening: UInt32, _ range: Range<Int>, _ last: UInt32?) -> Int? {
        guard opening == 0x28 || opening == 0xFF08, let last, (0x3400...0x9FFF).contains(last) else { return nil }
        return PinyinGloss.end(text.bytes, from: range.upperBound)
    }
}
