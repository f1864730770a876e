import NormDocument
import NormLaw
import NormRules
import NormText

/// Reads what the text of a document shows about its making, in one pass for all words.
struct TextReader: Sendable {
    private let index: WordIndex
    private let secretMarks: WordIndex
    /// For each word what it is.
    private let roles: [Role]

    private struct Role: OptionSet, Sendable {
        let rawValue: UInt8

        static let verb = Role(rawValue: 1)
        static let other = Role(rawValue: 2)
        static let atOnce = Role(rawValue: 4)
        static let validity = Role(rawValue: 8)
        static let subject = Role(rawValue: 16)
        static let duty = Role(rawValue: 32)
        static let interpretation = Role(rawValue: 64)
        static let trial = Role(rawValue: 128)
    }

    init(rules: TextRules) {
        let texts = [
            rules.effect.verbs, rules.effect.other, rules.effect.atOnce, rules.validity, rules.duties.subjects,
            rules.duties.words, rules.bodies.interpretation,
        ]
        let words = Set(texts.joined()).sorted()
        let ids = Dictionary(uniqueKeysWithValues: words.enumerated().map { ($1, $0) })
        index = WordIndex(words)
        secretMarks = WordIndex(rules.secretMarks)
        var roles = [Role](repeating: [], count: words.count)
        let lists: [(Role, [String])] = [
            (.verb, rules.effect.verbs), (.other, rules.effect.other), (.atOnce, rules.effect.atOnce),
            (.validity, rules.validity), (.subject, rules.duties.subjects), (.duty, rules.duties.words),
            (.interpretation, rules.bodies.interpretation),
            (
                .trial,
                (rules.effect.verbs + rules.validity).filter { word in rules.trial.contains { word.contains($0) } }
            ),
        ]
        for (role, words) in lists {
            for word in words.compactMap({ ids[$0] }) { roles[word].insert(role) }
        }
        self.roles = roles
    }

    /// The mark that keeps a document from the public, where it bears one.
    func secretMark(of document: NormativeDocument) -> Range<Int>? {
        secretMarks.hits(in: document.text.bytes, range: document.text.bytes.indices).first?.range
    }

    func read(_ document: NormativeDocument) -> TextReading {
        var reading = TextReading()
        let buffer = HitBuffer(capacity: 64)
        for block in document.blocks where block.role == .body || block.role == .heading || block.role == .tableRow {
            let hits = index.hits(in: document.text.bytes, range: block.range, buffer)
            guard !hits.isEmpty else { continue }
            read(TextScope(block.range, in: document.text.bytes), hits, document.text, into: &reading)
        }
        return reading
    }

    private func read(_ scope: TextScope, _ hits: [WordIndex.Hit], _ text: NormalText, into reading: inout TextReading)
    {
        readClauses(scope, hits, text, into: &reading.clauses)
        var rest = hits[...]
        for sentence in scope.sentences {
            let inside = rest.prefix { $0.range.lowerBound < sentence.upperBound }
            rest = rest.dropFirst(inside.count)
            let present = roles(of: inside)
            if present.isSuperset(of: [.subject, .duty]) { reading.dutySentences += 1 }
            if present.contains(.interpretation),
                let hit = inside.first(where: { roles[$0.word].contains(.interpretation) }),
                let name = interpreter(in: sentence.lowerBound..<hit.range.lowerBound, text)
            {
                reading.interpreters.append(name)
            }
        }
    }

    // MARK: Dates

    /// （自1998年11月29日起施行） and 已于2026年8月15日起施行 tell of another act.
    private static let otherActs = ["（自", "已于", "已自"].map { Array($0.utf8) }

    private func readClauses(
        _ scope: TextScope, _ hits: [WordIndex.Hit], _ text: NormalText, into clauses: inout EffectClauses
    ) {
        let present = roles(of: hits[...])
        if !present.isDisjoint(with: [.verb, .other, .atOnce]) { clauses.saysWhen = true }
        guard present.contains(.verb), let verb = hits.first(where: { roles[$0.word].contains(.verb) }) else {
            if present.contains(.validity) { readTerm(scope, hits, text, into: &clauses) }
            return
        }
        if present.contains(.trial) { clauses.isTrial = true }
        let sentence = scope.sentences.first { $0.contains(verb.range.lowerBound) } ?? scope.paragraph
        if clauses.effectiveRange == nil {
            clauses.effective = DateWords.dates(in: text.string(sentence.lowerBound..<verb.range.upperBound)).last
            clauses.isAtOnce = hits.contains {
                roles[$0.word].contains(.atOnce) && sentence.contains($0.range.lowerBound)
            }
            let clause = scope.clause(around: verb.range, in: text.bytes)
            if Self.otherActs.contains(where: { text.bytes.contains($0, in: clause) }) { clauses.effective = nil }
            if clauses.effective != nil || clauses.isAtOnce { clauses.effectiveRange = clause }
        }
        // 有效期 of a licence is no validity of the document: only beside an effective date, or at the head of a sentence.
        let heads = Set(scope.sentences.map(\.lowerBound))
        let word = hits.first {
            roles[$0.word].contains(.validity)
                && (sentence.contains($0.range.lowerBound) || heads.contains($0.range.lowerBound))
        }
        guard clauses.validityRange == nil else { return }
        guard let word else { return readEnd(behind: verb, in: sentence, scope, text, into: &clauses) }
        readTerm(word, scope, text, into: &clauses)
    }

    /// 本规定有效期为十五年, in a paragraph that names no effective date.
    private func readTerm(
        _ scope: TextScope, _ hits: [WordIndex.Hit], _ text: NormalText, into clauses: inout EffectClauses
    ) {
        guard clauses.validityRange == nil,
            let word = hits.first(where: { hit in
                guard roles[hit.word].contains(.validity) else { return false }
                let clause = scope.clause(around: hit.range, in: text.bytes)
                return Self.isOwn(text.string(clause.lowerBound..<hit.range.lowerBound))
            })
        else { return }
        if roles[word.word].contains(.trial) { clauses.isTrial = true }
        readTerm(word, scope, text, into: &clauses)
    }

    /// Whether the words before a term name the document itself: 本暂行规定, 本办法自发布之日起.
    private static func isOwn(_ before: String) -> Bool {
        guard let own = before.lastIndex(of: "本") else { return false }
        let name = before[own...]
        return name.count <= mostOfName && instruments.contains(where: name.contains)
            && !["证", "照", "牌", "合同", "协议"].contains(where: name.contains)
    }

    private static let mostOfName = 14
    private static let instruments = [
        "办法", "规定", "细则", "通知", "通告", "公告", "意见", "方案", "决定", "措施", "规则", "标准", "制度", "基准", "规范", "文件", "政策",
    ]

    /// 自…起施行，至2041年11月30日止
    private func readEnd(
        behind verb: WordIndex.Hit, in sentence: Range<Int>, _ scope: TextScope, _ text: NormalText,
        into clauses: inout EffectClauses
    ) {
        let rest = text.string(verb.range.upperBound..<sentence.upperBound)
        guard let to = rest.firstIndex(of: "至"), rest[..<to].allSatisfy({ "，有效执行施行实施".contains($0) }),
            let end = DateWords.dates(in: String(rest[to...])).first
        else { return }
        clauses.validUntil = end
        clauses.validityRange = verb.range.upperBound..<sentence.upperBound
    }

    private func readTerm(
        _ word: WordIndex.Hit, _ scope: TextScope, _ text: NormalText, into clauses: inout EffectClauses
    ) {
        let clause = scope.clause(around: word.range, in: text.bytes)
        let words = text.string(word.range.upperBound..<clause.upperBound)
        clauses.validUntil = DateWords.dates(in: words).last ?? DateWords.end(in: words)
        clauses.validity = clauses.validUntil == nil ? DateWords.period(in: words) : nil
        if clauses.validUntil != nil || clauses.validity != nil { clauses.validityRange = clause }
    }

    /// The name between 由 and 解释.
    private func interpreter(in range: Range<Int>, _ text: NormalText) -> TextReading.Name? {
        let words = text.string(range)
        guard let start = words.lastIndex(of: "由") else { return nil }
        let name = words[words.index(after: start)...]
        guard (1...40).contains(name.count) else { return nil }
        return TextReading.Name(text: String(name), range: (range.upperBound - name.utf8.count)..<range.upperBound)
    }

    private func roles(of hits: ArraySlice<WordIndex.Hit>) -> Role {
        hits.reduce(into: []) { $0.formUnion(roles[$1.word]) }
    }
}
