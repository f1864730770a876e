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

    private var characters: [Character]
    private var at = 0
    private var elements: [Pattern.Element] = []
    private var pendingGap: Pattern.Gap?
    private var focusStart: Int?
    private var focusEnd: Int?

    private init(_ text: String) {
        characters = text.filter { !$0.isWhitespace }
    }

    /// Compiles `text` against the concepts of `lexicon`, which learns the literals that anchor it.
    static func parse(_ text: String, lexicon: inout LexiconBuilder) throws -> Pattern {
        var parser = PatternParser(text)
        try parser.run(lexicon)
        guard parser.elements.contains(where: { !$0.isOptional && !$0.isNegated }) else {
            throw PatternError(message: "模式“\(text)”会匹配空文本")
        }
        let focus = (parser.focusStart ?? 0)..<(parser.focusEnd ?? parser.elements.count)
        guard !focus.isEmpty else { throw PatternError(message: "模式“\(text)”的 <> 之间没有内容") }
        let anchors = try anchors(of: parser.elements, text: text, lexicon: &lexicon)
        return Pattern(text: text, elements: parser.elements, focus: focus, anchors: anchors)
    }

    /// The rarest element decides whether a sentence is looked at: a literal of two characters or more, the longest; else
    /// the concept with the fewest terms.
    private static func anchors(
        of elements: [Pattern.Element], text: String, lexicon: inout LexiconBuilder
    ) throws -> [Symbol] {
        var best: (weight: Int, atoms: [Pattern.Atom])?
        for element in elements where !element.isOptional && !element.isNegated {
            var weight = 0
            for atom in element.alternatives {
                switch atom {
                case .literal(let bytes): weight += bytes.count >= 2 * bytesPerCharacter ? 1 : 100_000
                case .concept(let symbol): weight += 5 + lexicon.size(of: symbol)
                }
            }
            if best.map({ weight < $0.weight }) ?? true { best = (weight, element.alternatives) }
        }
        guard let best, best.weight < 100_000 else {
            throw PatternError(message: "模式“\(text)”没有两个字以上的词或概念，处处都会触发")
        }
        return best.atoms.compactMap { atom in
            switch atom {
            case .literal(let bytes): lexicon.anchor(bytes)
            case .concept(let symbol): symbol
            }
        }
    }

    private mutating func run(_ lexicon: LexiconBuilder) throws {
        while at < characters.count {
            switch characters[at] {
            case "~", "…": try readGap()
            case "<":
                guard focusStart == nil else { throw PatternError(message: "只能有一对 <>") }
                focusStart = elements.count
                at += 1
            case ">":
                guard focusStart != nil, focusEnd == nil else { throw PatternError(message: "“>”没有对应的“<”") }
                focusEnd = elements.count
                at += 1
            case "[":
                at += 1
                var element = try readOptional(lexicon)
                element.isOptional = true
                elements.append(element)
            case "!":
                at += 1
                var element = try readElement(lexicon)
                element.isNegated = true
                elements.append(element)
            case ")", "]", "}", "|": throw PatternError(message: "多余的“\(characters[at])”")
            default: elements.append(try readElement(lexicon))
            }
        }
        if focusStart != nil, focusEnd == nil { throw PatternError(message: "“<”没有对应的“>”") }
        if pendingGap != nil { throw PatternError(message: "模式不能以间隔结尾") }
    }

    private mutating func readGap() throws {
        let crosses = characters[at] == "…"
        at += 1
        var digits = ""
        while at < characters.count, characters[at].isASCII, characters[at].isNumber {
            digits.append(characters[at])
            at += 1
        }
        let limit = Int(digits) ?? (crosses ? Self.sentenceGap : Self.clauseGap)
        guard !elements.isEmpty else { throw PatternError(message: "模式不能以间隔开头") }
        guard limit > 0, limit <= 500 else { throw PatternError(message: "间隔要在 1 到 500 字之间") }
        pendingGap = Pattern.Gap(limit: limit * Self.bytesPerCharacter, crossesClauses: crosses)
    }

    private mutating func readElement(_ lexicon: LexiconBuilder) throws -> Pattern.Element {
        defer { pendingGap = nil }
        guard at < characters.count, characters[at] == "(" else {
            return Pattern.Element(alternatives: [try readAtom(lexicon)], gap: pendingGap)
        }
        at += 1
        let alternatives = try readAlternatives(lexicon)
        try expect(")")
        return Pattern.Element(alternatives: alternatives, gap: pendingGap)
    }

    /// What stands between [ and ]: one element, or alternatives without parentheses.
    private mutating func readOptional(_ lexicon: LexiconBuilder) throws -> Pattern.Element {
        var element: Pattern.Element
        if at < characters.count, characters[at] == "(" {
            element = try readElement(lexicon)
        } else {
            element = Pattern.Element(alternatives: try readAlternatives(lexicon), gap: pendingGap)
            pendingGap = nil
        }
        try expect("]")
        return element
    }

    private mutating func readAlternatives(_ lexicon: LexiconBuilder) throws -> [Pattern.Atom] {
        var alternatives = [try readAtom(lexicon)]
        while at < characters.count, characters[at] == "|" {
            at += 1
            alternatives.append(try readAtom(lexicon))
        }
        return alternatives
    }

    private mutating func readAtom(_ lexicon: LexiconBuilder) throws -> Pattern.Atom {
        if at < characters.count, characters[at] == "{" {
            at += 1
            let start = at
            while at < characters.count, characters[at] != "}" { at += 1 }
            let name = String(characters[start..<at])
            try expect("}")
            guard let symbol = lexicon.symbol(of: name) else {
                let hint = Spelling.hint(for: name, among: lexicon.conceptNames)
                throw PatternError(message: "词库中没有概念“\(name)”" + hint)
            }
            return .concept(symbol)
        }
        let special: Set<Character> = ["{", "}", "(", ")", "[", "]", "|", "~", "…", "!", "<", ">"]
        let start = at
        while at < characters.count, !special.contains(characters[at]) { at += 1 }
        guard at > start else {
            throw PatternError(message: at < characters.count ? "“\(characters[at])”处应有文字" : "模式不完整")
        }
        return .literal(Array(String(characters[start..<at]).utf8))
    }

    private mutating func expect(_ character: Character) throws {
        guard at < characters.count, characters[at] == character else {
            throw PatternError(message: "缺少“\(character)”")
        }
        at += 1
    }
}
