import NormDocument
import NormLaw
import NormText

/// A place where a text names a division by its number: 第七条, 第（四）项, 第五章.
struct DivisionMention {
    let number: Int
    /// From 第, or from the bracket where there is no 第, to the word behind the numeral.
    let range: Range<Int>
    /// The numeral without brackets.
    let numeral: Range<Int>
    /// Whether the place names this number alone; false for each of 第七、八条.
    let isAlone: Bool

    /// All of a kind, in the order of the text. What a heading (三、) is called in references, 条 or 项 or 点 or 部分, is up
    /// to the writer.
    static func all(of kind: UnitKind, in text: NormalText) -> [DivisionMention] {
        let words = words(for: kind).map { Array($0.utf8) }
        let bytes = text.bytes
        var mentions: [DivisionMention] = []
        var at = 0
        while at < bytes.count {
            let start = at
            if bytes.has(ordinal, at: at) {
                at += ordinal.count
            } else if kind != .item || bracket(at: at, in: bytes, opens: true) == 0 {
                at += bytes.width(at: at)
                continue
            }
            guard let (numerals, end) = numerals(at: at, in: bytes, before: words) else {
                at = start + bytes.width(at: start)
                continue
            }
            mentions += numerals.map { value, numeral in
                DivisionMention(number: value, range: start..<end, numeral: numeral, isAlone: numerals.count == 1)
            }
            at = end
        }
        return mentions
    }

    private static let ordinal = Array("第".utf8)
    private static let separators = ["、", "至", "到", "和", "及", "或", "－", "-", "—", "~", "～"].map { Array($0.utf8) }
    private static let longestList = 20

    private static func words(for kind: UnitKind) -> [String] {
        switch kind {
        case .part: ["编"]
        case .chapter: ["章"]
        case .section: ["节"]
        case .article: ["条"]
        case .heading: ["条", "项", "点", "部分", "款"]
        default: ["项"]
        }
    }

    /// One numeral, or several with 、 or 至 between them, with one of the words behind the last.
    private static func numerals(
        at start: Int, in bytes: [UInt8], before words: [[UInt8]]
    ) -> (list: [(Int, Range<Int>)], end: Int)? {
        var list: [(Int, Range<Int>)] = []
        var at = start
        for _ in 0..<longestList {
            let first = at + bracket(at: at, in: bytes, opens: true)
            guard let (value, end) = ChineseNumeral.parse(bytes, at: first), let number = value.integer, number > 0
            else { return nil }
            list.append((number, first..<end))
            at = end + bracket(at: end, in: bytes, opens: false)
            if let word = bytes.first(of: words, at: at) { return (list, at + word.count) }
            guard let separator = bytes.first(of: separators, at: at) else { return nil }
            at += separator.count
            if bytes.has(ordinal, at: at) { at += ordinal.count }
        }
        return nil
    }

    /// The length of the bracket at an offset; 0 where there is none.
    private static func bracket(at offset: Int, in bytes: [UInt8], opens: Bool) -> Int {
        bytes.first(of: opens ? opening : closing, at: offset)?.count ?? 0
    }

    private static let opening = ["（", "("].map { Array($0.utf8) }
    private static let closing = ["）", ")"].map { Array($0.utf8) }
}
