/// What a sentence lets somebody do, demands or forbids, with the words by which it is compared.
///
/// The same reading is made of the law and of a document that is held against it.
public struct ModalClause: Sendable {
    public let modality: NormModality
    public let actor: Actor
    /// The modal word.
    public let range: Range<Int>
    /// What stands behind it.
    public let tail: Range<Int>
    private let ranges: [Range<Int>]

    public func terms(in bytes: [UInt8]) -> ConductTerms { ConductTerms(bytes, ranges) }

    /// The first word behind the modal one and what says how: 限制 in 可以依法限制.
    func verb(in bytes: [UInt8]) -> VerbKey { VerbKey(bytes, Self.verbStart(in: bytes, tail)..<tail.upperBound) }

    /// How far the words belong to the clause, in bytes.
    private static let before = 135
    private static let behind = 108

    private static let words: [(word: [UInt8], modality: NormModality)] = [
        (utf8("不得"), .prohibition), (utf8("不准"), .prohibition), (utf8("不许"), .prohibition),
        (utf8("禁止"), .prohibition), (utf8("严禁"), .prohibition), (utf8("可以"), .permission),
        (utf8("有权"), .permission), (utf8("应当"), .duty), (utf8("必须"), .duty),
    ]
    private static let finder = WordFinder(words.map(\.word))
    /// 不应当, 不可以
    private static let negation = utf8("不")

    /// The clauses of a sentence, in order.
    public static func clauses(in bytes: [UInt8], _ sentence: Range<Int>) -> [ModalClause] {
        let modals = modals(in: bytes, sentence)
        return modals.enumerated().map { index, modal in
            let start = index > 0 ? modals[index - 1].range.upperBound : sentence.lowerBound
            let end = index + 1 < modals.count ? modals[index + 1].range.lowerBound : sentence.upperBound
            let lead = max(start, modal.range.lowerBound - before)..<modal.range.lowerBound
            let tail = modal.range.upperBound..<max(modal.range.upperBound, min(end, modal.range.upperBound + behind))
            let first = sentence.lowerBound..<min(modals[0].range.lowerBound, sentence.lowerBound + 60)
            let named = Actor.last(in: bytes, lead)
            return ModalClause(
                modality: modal.modality, actor: named == .unknown ? Actor.last(in: bytes, first) : named,
                range: modal.range, tail: tail,
                ranges: index > 0 ? [first, lead, tail] : [lead, tail])
        }
    }

    private static func modals(
        in bytes: [UInt8], _ sentence: Range<Int>
    ) -> [(modality: NormModality, range: Range<Int>)] {
        var found: [(modality: NormModality, range: Range<Int>)] = []
        var at = sentence.lowerBound
        while let start = finder.firstIndex(in: bytes, at..<sentence.upperBound),
            let (word, modality) = words.first(where: { bytes.has($0.word, at: start) })
        {
            at = start + word.count
            let isNegated = bytes.has(negation, before: start, start: sentence.lowerBound)
            found.append((isNegated ? .prohibition : modality, start..<at))
        }
        return found
    }

    // MARK: The verb

    /// What says how or when something is done, not what.
    private static let adverbs = utf8Words(
        "依法", "及时", "适当", "自行", "酌情", "视情况", "根据需要", "根据实际情况", "根据情况", "按照规定", "按规定", "立即", "一律", "主动", "直接", "优先", "，",
        "先",
        "并", "再", "逐步", "统一")
    private static let since = utf8("自")
    private static let within = ["内", "之日起"].map(utf8)

    /// 自收到申请之日起三日内答复: the verb follows the period.
    private static func verbStart(in bytes: [UInt8], _ tail: Range<Int>) -> Int {
        var at = tail.lowerBound
        while let word = bytes.first(of: adverbs, at: at, end: tail.upperBound) { at += word.count }
        if bytes.has(since, at: at, end: tail.upperBound),
            let end = within.lazy.compactMap({ word in
                bytes.firstIndex(of: word, in: at..<min(tail.upperBound, at + 75)).map { $0 + word.count }
            }).first
        {
            at = end
        }
        while let word = bytes.first(of: adverbs, at: at, end: tail.upperBound) { at += word.count }
        return at
    }

    // MARK: In the index

    /// Modality and actor, for the index.
    var traits: UInt8 { modality.rawValue | actor.rawValue << 2 }

    /// Whether the verb of a provision of the index stands behind the modal word.
    public func names(verbOf match: ConductMatch, in bytes: [UInt8]) -> Bool {
        let near = tail.lowerBound..<min(tail.upperBound, tail.lowerBound + Self.verbReach)
        return VerbKey(rawValue: UInt8(truncatingIfNeeded: match.item)).isNamed(in: bytes, near)
    }

    /// So far behind the modal word the verb is looked for.
    private static let verbReach = 42
}

extension ConductMatch {
    /// What a provision of the group `clause` does.
    public var modality: NormModality? { NormModality(rawValue: UInt8(truncatingIfNeeded: paragraph) & 3) }

    /// Whom a provision of the group `clause` concerns.
    public var actor: Actor { Actor(rawValue: UInt8(truncatingIfNeeded: paragraph) >> 2) ?? .unknown }
}
