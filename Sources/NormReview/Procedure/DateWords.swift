import NormText

/// Dates and lengths of time in a short piece of Chinese text.
enum DateWords {
    private static let digits: [Character: Int] = [
        "〇": 0, "零": 0, "○": 0, "Ｏ": 0, "O": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7,
        "八": 8, "九": 9,
    ]

    /// The dates in the order of the text: 2026年4月15日, 二〇二六年四月十五日.
    static func dates(in text: String) -> [CivilDate] {
        var dates: [CivilDate] = []
        var rest = Substring(text)
        while let yearSign = rest.firstIndex(of: "年") {
            let year = number(endingAt: yearSign, in: rest)
            rest = rest[rest.index(after: yearSign)...]
            guard let year, let monthSign = rest.prefix(4).firstIndex(of: "月"),
                let month = number(endingAt: monthSign, in: rest)
            else { continue }
            let afterMonth = rest[rest.index(after: monthSign)...]
            guard let daySign = afterMonth.prefix(5).firstIndex(where: { $0 == "日" || $0 == "曰" }),
                let day = number(endingAt: daySign, in: afterMonth), let date = CivilDate(year, month, day)
            else { continue }
            dates.append(date)
            rest = afterMonth[afterMonth.index(after: daySign)...]
        }
        return dates
    }

    /// The last day of the year or month to which a text runs that names no day: 至2040年, 至2031年5月.
    static func end(in text: String) -> CivilDate? {
        guard let to = text.prefix(4).lastIndex(where: { $0 == "至" || $0 == "到" }) else { return nil }
        let rest = text[text.index(after: to)...]
        guard let yearSign = rest.firstIndex(of: "年"), let year = number(endingAt: yearSign, in: rest),
            let next = CivilDate(year + 1, 1, 1)
        else { return nil }
        let afterYear = rest[rest.index(after: yearSign)...]
        guard let monthSign = afterYear.prefix(4).firstIndex(of: "月"),
            let month = number(endingAt: monthSign, in: afterYear), let first = CivilDate(year, month, 1)
        else { return next.adding(days: -1) }
        return first.adding(months: 1).adding(days: -1)
    }

    /// The first length of time in years or months: 5年, 二年, 6个月.
    static func period(in text: String) -> Period? {
        for index in text.indices where text[index] == "年" || text[index] == "月" {
            let isYear = text[index] == "年"
            let end = isYear ? index : text[..<index].last == "个" ? text.index(before: index) : nil
            guard let end, let value = number(endingAt: end, in: text[...]), (1...(isYear ? 100 : 600)).contains(value)
            else { continue }
            return Period(value, isYear ? .years : .months)
        }
        return nil
    }

    /// The number right before an index, in either kind of digits.
    private static func number(endingAt end: String.Index, in text: Substring) -> Int? {
        let characters = text[..<end].reversed().prefix(5).prefix { $0 == "十" || value($0) != nil }.reversed()
        guard !characters.isEmpty else { return nil }
        guard let ten = characters.firstIndex(of: "十") else {
            return characters.reduce(0) { $0 * 10 + (value($1) ?? 0) }
        }
        let tens = characters[..<ten].last.flatMap(value) ?? 1
        let ones = characters[characters.index(after: ten)...].first.flatMap(value) ?? 0
        return tens * 10 + ones
    }

    private static func value(_ character: Character) -> Int? {
        digits[character] ?? (character.isASCII ? character.wholeNumberValue : nil)
    }
}
