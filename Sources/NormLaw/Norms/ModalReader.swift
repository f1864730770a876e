import NormText

/// Reads what a sentence of a provision forbids, allows, or demands within a limit.
public struct ModalReader {
    /// A norm and the words that its conduct is compared by.
    public struct Reading: Sendable {
        public let norm: Norm
        public let range: Range<Int>
    }

    private static let stops = utf8Words("。", "；", ";")
    private static let forbidding = utf8Words("不得", "禁止", "严禁", "不准", "不许", "不允许")
    private static let allowing = utf8Words("可以", "有权", "允许")
    private static let demanding = utf8Words("应当", "必须", "一律", "须")

    /// The norms of a paragraph that attaches no sanction.
    public static func norms(in bytes: [UInt8], _ range: Range<Int>) -> [Reading] {
        sentences(of: bytes, range).compactMap { sentence in
            let limits = NormAmount.limits(of: QuantityScanner.quantities(in: bytes, sentence))
            // 请求国家赔偿的时效为两年 says 应当 by itself.
            var norm = Norm(modality: modality(in: bytes, sentence) ?? .duty)
            if norm.modality == .duty, limits.isEmpty { return nil }
            norm.limits = limits
            return Reading(norm: norm, range: sentence)
        }
    }

    /// The modality of a sentence: the strongest word decides; `nil` where there is none.
    public static func modality(in bytes: [UInt8], _ range: Range<Int>) -> NormModality? {
        if forbidding.contains(where: { bytes.contains($0, in: range) }) { return .prohibition }
        if demanding.contains(where: { bytes.contains($0, in: range) }) { return .duty }
        return allowing.contains(where: { bytes.contains($0, in: range) }) ? .permission : nil
    }

    /// A clause that forbids, allows or demands something.
    public struct Clause: Sendable {
        /// The words that name the subject and the conduct.
        public let ranges: [Range<Int>]
        /// What stands behind the modal word.
        let tail: Range<Int>

        /// So far behind the modal word the verb is looked for.
        private static let verbReach = 45

        /// 收取 in 不得收取
        func verb(in bytes: [UInt8]) -> VerbKey { VerbKey(bytes, tail) }

        /// Whether the verb of a prohibition of the index stands behind the modal word: 可以在校园周边设置.
        public func names(verbOf match: ConductMatch, in bytes: [UInt8]) -> Bool {
            let near = tail.lowerBound..<min(tail.upperBound, tail.lowerBound + Self.verbReach)
            return VerbKey(rawValue: UInt8(truncatingIfNeeded: match.item)).isNamed(in: bytes, near)
        }
    }

    /// The clauses in which a sentence forbids something without condition.
    static func prohibitions(in bytes: [UInt8], _ sentence: Range<Int>) -> [Clause] {
        clauses(in: bytes, sentence, words: forbidding)
    }

    /// The clauses in which a sentence allows or demands something.
    public static func affirmations(in bytes: [UInt8], _ sentence: Range<Int>) -> [Clause] {
        clauses(in: bytes, sentence, words: allowing + demanding)
    }

    private static let conditional = utf8Words("未", "不符合", "没有", "除", "无", "超过", "期间", "不具备", "以外")
    /// What names a setting and no subject.
    private static let settings = utf8Words("经", "在", "除", "为", "因", "对")
    private static let ban = utf8Words("禁止", "严禁")

    private static func clauses(in bytes: [UInt8], _ sentence: Range<Int>, words: [[UInt8]]) -> [Clause] {
        let parts = parts(of: bytes, sentence, commas)
        return parts.enumerated().compactMap { index, part in
            guard let (start, end) = modal(in: bytes, part, words) else { return nil }
            // 采取限制通行、禁止通行等措施 forbids nothing itself.
            if start > part.lowerBound, bytes.first(of: ban, at: start, end: part.upperBound) != nil { return nil }
            let isConditional = (index > 0 ? [parts[index - 1], part] : [part]).contains { range in
                conditional.contains { bytes.contains($0, in: range) }
            }
            guard !isConditional, end < part.upperBound else { return nil }
            var ranges = [part]
            if index > 0, start - part.lowerBound <= 6, bytes.first(of: settings, at: parts[0].lowerBound) == nil {
                ranges.insert(subject(in: bytes, parts[0]), at: 0)
            }
            return Clause(ranges: ranges, tail: end..<part.upperBound)
        }
    }

    private static func modal(in bytes: [UInt8], _ range: Range<Int>, _ words: [[UInt8]]) -> (start: Int, end: Int)? {
        words.compactMap { word in bytes.firstIndex(of: word, in: range).map { ($0, $0 + word.count) } }
            .min { $0.0 < $1.0 }
    }

    /// The words of the first clause before its own modal word.
    private static func subject(in bytes: [UInt8], _ clause: Range<Int>) -> Range<Int> {
        let end = modal(in: bytes, clause, forbidding + allowing + demanding)?.start ?? clause.upperBound
        return clause.lowerBound..<min(end, clause.lowerBound + 60)
    }

    private static let commas = utf8Words("，", ",")

    static func sentences(of bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
        parts(of: bytes, range, stops)
    }

    private static func parts(of bytes: [UInt8], _ range: Range<Int>, _ marks: [[UInt8]]) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = range.lowerBound
        var at = start
        while at < range.upperBound {
            guard let mark = bytes.first(of: marks, at: at, end: range.upperBound) else {
                at += bytes.width(at: at)
                continue
            }
            if at > start { parts.append(start..<at) }
            at += mark.count
            start = at
        }
        if start < range.upperBound { parts.append(start..<range.upperBound) }
        return parts
    }
}
