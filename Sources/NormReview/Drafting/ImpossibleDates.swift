import NormDocument
import NormLaw
import NormRules
import NormText

/// Days that no calendar has: 6月31日, 2026年2月29日, 2026年13月1日.
enum ImpossibleDates {
    static let words = ["月"]
    private static let years = utf8("年")
    private static let signs = utf8Words("日", "号")
    /// Bytes of a year before a month: 二〇二六年, and of a month: 十二.
    private static let longest = 15

    static func issues(in reading: DocumentReading, _ scan: WordScan) -> [CheckerIssue] {
        let text = reading.document.text
        return scan.hits(of: .months).compactMap { hit in
            guard let month = number(endingAt: hit.range.lowerBound, text), (1...99).contains(month.value),
                let (day, end) = text.wholeNumber(at: hit.range.upperBound),
                let sign = text.bytes.first(of: signs, at: end), day <= 99
            else { return nil }
            let year =
                text.bytes.has(years, before: month.range.lowerBound)
                ? number(endingAt: month.range.lowerBound - 3, text) : nil
            // A leap year where the text names none.
            guard CivilDate(year?.value ?? 2024, month.value, day) == nil else { return nil }
            let range = (year?.range.lowerBound ?? month.range.lowerBound)..<end + sign.count
            return CheckerIssue(
                "drafting.impossible-date", range: range,
                message: Bilingual("没有“\(text.string(range))”这一天", "there is no such day as “\(text.string(range))”"))
        }
    }

    /// The whole number right before `end`.
    private static func number(endingAt end: Int, _ text: NormalText) -> (value: Int, range: Range<Int>)? {
        NumberScanner.numbers(in: text.bytes, max(0, end - longest)..<end).last.flatMap { mention in
            guard mention.range.upperBound == end, let value = mention.value.integer else { return nil }
            return (value, mention.range)
        }
    }
}
