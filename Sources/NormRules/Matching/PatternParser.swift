import NormData

/// Reads the notation of patterns.
///
/// | notation | meaning |
/// | --- | --- |
/// | `罚款` | these characters |
/// | `{organ}` | a term of this concept or of one below it |
/// | `(方可\|方能\|{permit})` | one of these |
/// | `[的]`, `[的\|者]` | may be absent |
/// | `!(决定\|收缴)` | none of these stands here |
/// | `~`, `~8` | up to 15 (8) characters within the same clause |
/// | `…`, `…20` | up to 60 (20) characters within the same sentence |
/// | `<` … `>` | the part that a finding shows; the whole match without it |
///
/// White space is ignored. Elements without a gap between them follow each other at once; quotation marks and title
/// marks between them are skipped.
struct PatternParser {
    private static let clauseGap = 15
    private static let sentenceGap = 60
    private static let bytesPerCharacter = 3
    private static let tooFrequent = 100_000

    private static let ellipsis = Array("…".utf8)

    private let bytes: [UInt8]
    private var at = 0
    private var elements: [Pattern.Element] = []
    /// How often an element may be expected: a single character is everywhere, a term of two is not.
    private var weights: [Int] = []
    private var weight = 0
    private var pendingGap: Pattern.Gap?
    private var focusStart: Int?
    private var focusEnd: Int?

    private init(_ text: String) {
        bytes = text.utf8.filter { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A }
    }

    /// Compiles `text` against the concepts of `lexicon`, which learns the literals.
    static func parse(_ text: String, lexicon: inout LexiconBuilder) throws -> Pattern {
        var parser = PatternParser(text)
        try parser.run(&lexicon)
        let weights = zip(parser.elements, parser.weights).filter { $0.0.isNeeded }.map(\.1)
        guard let rarest = weights.min() else { throw PatternError(message: "模式“\(text)”会匹配空文本") }
        guard rarest < tooFrequent else {
            throw PatternError(message: "模式“\(text)”没有两个字以上的词或概念，处处都会触发")
        }
        let focus = (parser.focusStart ?? 0)..<(parser.focusEnd ?? parser.elements.count)
        guard !focus.isEmpty else { throw PatternError(message: "模式“\(text)”的 <> 之间没有内容") }
        return Pattern(elements: parser.elements, focus: focus)
    }

    private mutating func run(_ lexicon: inout LexiconBuilder) throws {
        while at < bytes.count {
            switch bytes[at] {
            case UInt8(ascii: "~"): try readGap(length: 1, crossesClauses: false)
            case _ where isEllipsis(at): try readGap(length: 3, crossesClauses: true)
            case UInt8(ascii: "<"):
                guard focusStart == nil else { throw PatternError(message: "只能有一对 <>") }
                focusStart = elements.count
                at += 1
            case UInt8(ascii: ">"):
                guard focusStart != nil, focusEnd == nil else { throw PatternError(message: "“>”没有对应的“<”") }
                focusEnd = elements.count
                at += 1
            case UInt8(ascii: "["):
                at += 1
                var element = try readOptional(&lexicon)
                element.isOptional = true
                append(element)
            case UInt8(ascii: "!"):
                at += 1
                var element = try readElement(&lexicon)
                element.isNegated = true
                append(element)
            case let byte where ")]}|".utf8.contains(byte):
                throw PatternError(message: "多余的“\(Character(UnicodeScalar(byte)))”")
            default: append(try readElement(&lexicon))
            }
        }
        if focusStart != nil, focusEnd == nil { throw PatternError(message: "“<”没有对应的“>”") }
        if pendingGap != nil { throw PatternError(message: "模式不能以间隔结尾") }
    }

    private mutating func append(_ element: Pattern.Element) {
        elements.append(element)
        weights.append(weight)
        weight = 0
    }

    private func isEllipsis(_ at: Int) -> Bool { bytes[at...].starts(with: Self.ellipsis) }

    private func isNext(_ character: Unicode.Scalar) -> Bool {
        at < bytes.count && bytes[at] == UInt8(ascii: character)
    }

    private mutating func readGap(length: Int, crossesClauses crosses: Bool) throws {
        at += length
        var digits = ""
        while at < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[at]) {
            digits.unicodeScalars.append(UnicodeScalar(bytes[at]))
            at += 1
        }
        let limit = Int(digits) ?? (crosses ? Self.sentenceGap : Self.clauseGap)
        guard !elements.isEmpty else { throw PatternError(message: "模式不能以间隔开头") }
        guard limit > 0, limit <= 500 else { throw PatternError(message: "间隔要在 1 到 500 字之间") }
        pendingGap = Pattern.Gap(limit: limit * Self.bytesPerCharacter, crossesClauses: crosses)
    }

    private mutating func readElement(_ lexicon: inout LexiconBuilder) throws -> Pattern.Element {
        defer { pendingGap = nil }
        guard isNext("(") else {
            return Pattern.Element(terms: try readAtom(&lexicon), gap: pendingGap)
        }
        at += 1
        let alternatives = try readAlternatives(&lexicon)
        try expect(")")
        return Pattern.Element(terms: alternatives, gap: pendingGap)
    }

    /// What stands between [ and ]: one element, or alternatives without parentheses.
    private mutating func readOptional(_ lexicon: inout LexiconBuilder) throws -> Pattern.Element {
        var element: Pattern.Element
        if isNext("(") {
            element = try readElement(&lexicon)
        } else {
            element = Pattern.Element(terms: try readAlternatives(&lexicon), gap: pendingGap)
            pendingGap = nil
        }
        try expect("]")
        return element
    }

    private mutating func readAlternatives(_ lexicon: inout LexiconBuilder) throws -> [Int] {
        var alternatives = try readAtom(&lexicon)
        while isNext("|") {
            at += 1
            alternatives += try readAtom(&lexicon)
        }
        return alternatives
    }

    /// The terms of a concept, or the one of a literal.
    private mutating func readAtom(_ lexicon: inout LexiconBuilder) throws -> [Int] {
        if isNext("{") {
            let start = at + 1
            while at < bytes.count, !isNext("}") { at += 1 }
            let name = String(decoding: bytes[min(start, at)..<at], as: UTF8.self)
            try expect("}")
            guard let terms = lexicon.terms(of: name) else {
                let hint = Spelling.hint(for: name, among: lexicon.conceptNames)
                throw PatternError(message: "词库中没有概念“\(name)”" + hint)
            }
            weight += 5 + terms.count
            return terms
        }
        let start = at
        while at < bytes.count, !"{}()[]|~!<>".utf8.contains(bytes[at]), !isEllipsis(at) { at += 1 }
        guard at > start else {
            throw PatternError(message: at < bytes.count ? "“\(rest)”处应有文字" : "模式不完整")
        }
        weight += at - start > Self.bytesPerCharacter ? 1 : Self.tooFrequent
        return [lexicon.term(Array(bytes[start..<at]))]
    }

    private var rest: String { String(decoding: bytes[at...], as: UTF8.self) }

    private mutating func expect(_ character: Unicode.Scalar) throws {
        guard isNext(character) else { throw PatternError(message: "缺少“\(character)”") }
        at += 1
    }
}
