import NormDocument
import NormRules
import NormText

/// A total that its parts do not make up: 改厕三百座，其中东片一百二十座、西片九十座、北片一百一十座.
enum PartsAndTotals {
    private static let of = "其中"
    /// Words behind which the whole of a total is set out.
    private static let exactly = ["具体为", "分别为"]
    static let words = [of, "合计", "共计", "总计", "总分", "满分", "全年"] + exactly
    /// Parts of parts, and sums for each of several.
    private static let nested = WordIndex(["其中", "包括", "新增", "每", "各", "人均", "户均", "以上", "以下", "不超过", "超出", "或"])
    private static let monthly = WordIndex(["每月", "按月", "月均"])
    /// Bytes between a total and the word that tells of its parts.
    private static let nearest = 6
    /// People are counted by several marks at once: 党员30人、妇女25人.
    private static let overlapping = ["人", "名"]

    static func issues(in reading: DocumentReading, _ scan: WordScan) -> [CheckerIssue] {
        let text = reading.document.text
        return scan.hits(of: .totals).compactMap { hit in
            guard let index = reading.sentenceIndex(at: hit.range.lowerBound) else { return nil }
            let sentence = reading.words(of: reading.sentences[index])
            guard sentence.contains(hit.range.lowerBound) else { return nil }
            let counts = Counted.all(in: text, sentence)
            let before = counts.filter { $0.range.upperBound <= hit.range.lowerBound }
            let after = counts.filter { $0.range.lowerBound >= hit.range.upperBound }
            switch text.string(hit.range) {
            case of: return parts(after, of: before.last, hit.range, sentence, text) { $0 > $1 }
            case let word where exactly.contains(word):
                return parts(after, of: before.last, hit.range, sentence, text) { $0 != $1 }
            case "全年": return months(before, year: after.first, hit.range, sentence, text)
            default: return total(after.first, of: before, hit.range, sentence, text)
            }
        }
    }

    /// 三百座，其中…: the parts may leave something out, but not exceed the whole; 四百元，具体为…: they are the whole.
    private static func parts(
        _ parts: [Counted], of total: Counted?, _ word: Range<Int>, _ sentence: Range<Int>, _ text: NormalText,
        isWrong: (FixedDecimal, FixedDecimal) -> Bool
    ) -> CheckerIssue? {
        guard let total, word.lowerBound - total.range.upperBound <= nearest, !overlapping.contains(total.unit),
            nested.hits(in: text.bytes, range: word.upperBound..<sentence.upperBound).isEmpty
        else { return nil }
        guard let sum = sum(parts, total.unit), isWrong(sum, total.value), let last = parts.last else { return nil }
        return issue(total, sum, total.range.lowerBound..<last.range.upperBound)
    }

    /// 甲100元、乙80元，合计200元.
    private static func total(
        _ total: Counted?, of parts: [Counted], _ word: Range<Int>, _ sentence: Range<Int>, _ text: NormalText
    ) -> CheckerIssue? {
        guard let total, total.range.lowerBound - word.upperBound <= nearest,
            text.string(word.upperBound..<total.range.lowerBound).allSatisfy({ $0.isLetter && $0 != "不" }),
            nested.hits(in: text.bytes, range: sentence.lowerBound..<word.lowerBound).isEmpty
        else { return nil }
        guard let sum = sum(parts, total.unit), sum != total.value, let first = parts.first else { return nil }
        return issue(total, sum, first.range.lowerBound..<total.range.upperBound)
    }

    /// 每月六百元，全年合计七千八百元.
    private static func months(
        _ before: [Counted], year: Counted?, _ word: Range<Int>, _ sentence: Range<Int>, _ text: NormalText
    ) -> CheckerIssue? {
        guard let year, before.count == 1, let month = before.first, month.unit == "元", year.unit == "元",
            !text.string(word.upperBound..<year.range.lowerBound).contains("，"),
            let mark = monthly.hits(in: text.bytes, range: sentence.lowerBound..<month.range.lowerBound).last,
            !text.string(mark.range.upperBound..<month.range.lowerBound).contains("，"),
            let sum = month.value.multiplied(by: 12), sum != year.value
        else { return nil }
        return issue(year, sum, month.range.lowerBound..<year.range.upperBound)
    }

    /// The sum of several parts, all of one unit; `nil` where they are not.
    private static func sum(_ parts: [Counted], _ unit: String) -> FixedDecimal? {
        guard parts.count >= 2, parts.allSatisfy({ $0.unit == unit }) else { return nil }
        return parts.reduce(FixedDecimal(0)) { sum, part in sum.flatMap { $0.adding(part.value) } }
    }

    private static func issue(_ total: Counted, _ sum: FixedDecimal, _ range: Range<Int>) -> CheckerIssue {
        CheckerIssue(
            "drafting.parts-and-total", range: range,
            message: Bilingual(
                "各项合计为\(sum)\(total.unit)，与所写的总数\(total.value)\(total.unit)不符",
                "the parts add up to \(sum), not to the stated total of \(total.value)"))
    }
}
