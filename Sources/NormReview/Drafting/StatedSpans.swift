import NormDocument
import NormLaw
import NormRules
import NormText

/// A length of time that two days beside it do not enclose: 公示七日，自2026年12月5日至12月9日.
enum StatedSpans {
    private struct Span {
        let first: CivilDate
        let last: CivilDate
        let range: Range<Int>
    }

    private static let joints = utf8Words("起至", "至", "到", "—", "－", "-", "~", "～")
    private static let months = utf8("月")
    private static let ends = utf8Words("日", "号")
    /// Characters that may stand between the length and the days.
    private static let glue = Set("，：（即自从为时间日期限公示共计历由起止的")
    /// Bytes of these.
    private static let longestGlue = 36
    /// Days by which a length in months or years may be missed: some count the day of effect, some take the month's end.
    private static let tolerance = (months: 3, years: 31)

    static func issues(in reading: DocumentReading, _ scan: WordScan) -> [CheckerIssue] {
        let text = reading.document.text
        return reading.sentences.flatMap { sentence -> [CheckerIssue] in
            let spans = DateScanner.dates(in: text.bytes, sentence.range).filter { $0.precision == .day }
                .compactMap { span(from: $0, before: sentence.range.upperBound, text) }
            // 有效期五年，至2031年5月31日: `ValidityStatements`.
            guard !spans.isEmpty, !scan.has(.validity, in: sentence.range) else { return [] }
            let quantities = QuantityScanner.quantities(in: text.bytes, sentence.range)
            return spans.compactMap { span in
                guard let length = quantities.first(where: { isBeside($0, span, text) }), !fits(length, span) else {
                    return nil
                }
                let days = span.last.dayNumber - span.first.dayNumber + 1
                return CheckerIssue(
                    "drafting.stated-span",
                    range: min(
                        length.range.lowerBound, span.range.lowerBound)..<max(
                            length.range.upperBound, span.range.upperBound),
                    message: Bilingual(
                        "自\(span.first)至\(span.last)为\(days)日，与所写的“\(text.string(length.range))”不符",
                        "from \(span.first) to \(span.last) there are \(days) days, not “\(text.string(length.range))”")
                )
            }
        }
    }

    /// The second day may leave out year and month: 2026年12月5日至9日.
    private static func span(from date: DateMention, before end: Int, _ text: NormalText) -> Span? {
        let bytes = text.bytes
        guard let joint = bytes.first(of: joints, at: date.range.upperBound) else { return nil }
        let start = date.range.upperBound + joint.count
        if let whole = DateScanner.dates(in: bytes, start..<end).first, whole.range.lowerBound == start {
            return whole.precision == .day
                ? Span(first: date.date, last: whole.date, range: date.range.lowerBound..<whole.range.upperBound) : nil
        }
        guard let (number, firstEnd) = text.wholeNumber(at: start) else { return nil }
        if bytes.has(months, at: firstEnd) {
            guard let (day, secondEnd) = text.wholeNumber(at: firstEnd + 3),
                let sign = bytes.first(of: ends, at: secondEnd), let last = CivilDate(date.date.year, number, day)
            else { return nil }
            return Span(first: date.date, last: last, range: date.range.lowerBound..<secondEnd + sign.count)
        }
        guard let sign = bytes.first(of: ends, at: firstEnd),
            let last = CivilDate(date.date.year, date.date.month, number)
        else { return nil }
        return Span(first: date.date, last: last, range: date.range.lowerBound..<firstEnd + sign.count)
    }

    private static func isBeside(_ length: Quantity, _ span: Span, _ text: NormalText) -> Bool {
        guard length.comparator == .exact else { return false }
        let isBefore = length.range.upperBound <= span.range.lowerBound
        let gap =
            isBefore
            ? length.range.upperBound..<span.range.lowerBound
            : span.range.upperBound..<max(length.range.lowerBound, span.range.upperBound)
        return (isBefore || length.range.lowerBound >= span.range.upperBound) && gap.count <= longestGlue
            && text.string(gap).allSatisfy { glue.contains($0) }
    }

    private static func fits(_ length: Quantity, _ span: Span) -> Bool {
        guard let value = length.lower?.integer, (1...10_000).contains(value) else { return true }
        let days = span.last.dayNumber - span.first.dayNumber + 1
        guard days > 0 else { return true }
        switch length.unit {
        case .day: return days == value || days == value + 1
        // Holidays may lengthen the span, but nothing makes it shorter.
        case .workingDay: return days >= value
        case .month: return matches(months: value, span, by: tolerance.months)
        case .year: return matches(months: value * 12, span, by: tolerance.years)
        default: return true
        }
    }

    private static func matches(months: Int, _ span: Span, by tolerance: Int) -> Bool {
        abs(span.first.adding(months: months).dayNumber - span.last.dayNumber) <= tolerance
    }
}
