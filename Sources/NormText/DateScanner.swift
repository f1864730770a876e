/// Finds dates in normalised text: 2026年3月27日, 2026年5月, 二〇二六年三月二十七日, 2026-03-27, 2026.3.27, 2026/3/27.
public enum DateScanner {
    /// The dates in `range` of normalised text, in order; one pass. What no calendar has (2月30日) is left out.
    public static func dates(in bytes: [UInt8], _ range: Range<Int>) -> [DateMention] {
        bytes.withUnsafeBufferPointer { buffer in
            var found: [DateMention] = []
            let reader = ByteReader(buffer, in: range)
            NumeralStarts.forEach(in: reader) { at in
                let year = number(reader, at: at)
                guard let year, (1000...9999).contains(year.value) else { return year?.end ?? at }
                let mention = worded(reader, year, from: at) ?? numeric(reader, year, from: at)
                if let mention { found.append(mention) }
                return mention?.range.upperBound ?? year.end
            }
            return found
        }
    }

    typealias Number = (value: Int, end: Int)

    /// A whole number, without separators or units; -1 for a numeral that is none.
    static func number(_ reader: ByteReader, at start: Int) -> Number? {
        guard reader.isDigit(start) else {
            guard let numeral = ChineseNumeral.read(reader, at: start) else { return nil }
            return (numeral.value?.integer ?? -1, numeral.end)
        }
        var at = start
        var value = 0
        while reader.isDigit(at) {
            value = min(value * 10 + Int(reader.byte(at) - 0x30), 1_000_000)
            at += 1
        }
        return (value, at)
    }

    private static func worded(_ reader: ByteReader, _ year: Number, from start: Int) -> DateMention? {
        guard reader.has("年", at: year.end), let month = number(reader, at: year.end + 3),
            reader.has("月", at: month.end)
        else { return nil }
        if let day = number(reader, at: month.end + 3), reader.length(ofAny: ["日", "号"], at: day.end) > 0 {
            return CivilDate(year.value, month.value, day.value).map {
                DateMention(date: $0, precision: .day, range: start..<day.end + 3)
            }
        }
        return CivilDate(year.value, month.value, 1).map {
            DateMention(date: $0, precision: .month, range: start..<month.end + 3)
        }
    }

    private static func numeric(_ reader: ByteReader, _ year: Number, from start: Int) -> DateMention? {
        let separator = reader.byte(year.end)
        guard [0x2D, 0x2E, 0x2F].contains(separator), reader.isDigit(start), year.end - start == 4,
            reader.isDigit(year.end + 1), reader.byte(start - 1) != 0x2E,
            let month = number(reader, at: year.end + 1), reader.byte(month.end) == separator,
            reader.isDigit(month.end + 1), let day = number(reader, at: month.end + 1)
        else { return nil }
        return CivilDate(year.value, month.value, day.value).map {
            DateMention(date: $0, precision: .day, range: start..<day.end)
        }
    }
}
