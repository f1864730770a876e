import NormText

/// A date and what it is the date of.
struct DatedWords {
    let date: CivilDate
    /// 自…起施行, …施行
    let isEffective: Bool
}

/// Finds dates such as 2021年1月22日 and 二〇二一年一月二十二日.
enum DateReader {
    private static let year = utf8("年")
    private static let month = utf8("月")
    private static let day = utf8("日")
    private static let effective = utf8Words("施行", "起施行", "起实施", "生效", "起生效", "实施")
    private static let spaces: Set<UInt8> = [0x20, 0x09]

    static func dates(in bytes: [UInt8], range: Range<Int>) -> [DatedWords] {
        var found: [DatedWords] = []
        var at = range.lowerBound
        while let mark = bytes.firstIndex(of: year, in: at..<range.upperBound) {
            at = mark + 3
            guard let date = date(bytes, yearMark: mark, range: range) else { continue }
            at = date.end
            var after = at
            while after < range.upperBound, spaces.contains(bytes[after]) { after += 1 }
            let isEffective = bytes.first(of: effective, at: after, end: range.upperBound) != nil
            found.append(DatedWords(date: date.date, isEffective: isEffective))
        }
        return found
    }

    private static func date(_ bytes: [UInt8], yearMark: Int, range: Range<Int>) -> (date: CivilDate, end: Int)? {
        guard let start = yearStart(bytes, before: yearMark, from: range.lowerBound),
            let year = ArticleNumber.read(bytes, at: start, end: yearMark),
            let month = ArticleNumber.read(bytes, at: yearMark + 3, end: range.upperBound),
            bytes.has(self.month, at: month.end, end: range.upperBound),
            let day = ArticleNumber.read(bytes, at: month.end + 3, end: range.upperBound),
            bytes.has(self.day, at: day.end, end: range.upperBound),
            (1900...2200).contains(year.value), let date = CivilDate(year.value, month.value, day.value)
        else { return nil }
        return (date, day.end + 3)
    }

    /// Four digits or four Chinese digits before 年.
    private static func yearStart(_ bytes: [UInt8], before mark: Int, from start: Int) -> Int? {
        if mark - 4 >= start, ArticleNumber.isDigit(bytes[mark - 1]) { return mark - 4 }
        return mark - 12 >= start ? mark - 12 : nil
    }
}
