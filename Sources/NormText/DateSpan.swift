/// Two dates between which something lasts: 2026年3月10日至3月16日, 3月10日9时—16日17时, 2026-03-10至2026-03-16.
struct DateSpan {
    /// Both days counted.
    let days: Int
    let end: Int

    /// A date of which year and month may be left out.
    private struct Partial {
        var year: Int?
        var month: Int?
        var day: Int
        var end: Int
    }

    private static let starts: [StaticString] = ["起开始", "起始", "起", "开始", "始"]
    private static let marks: [StaticString] = ["，", "、", ","]
    private static let links: [StaticString] = ["——", "—", "–", "-", "－", "～", "~", "至", "到"]
    private static let ends: [StaticString] = [
        "截止时间", "截止日期", "截止日", "截止", "结束时间", "结束日期", "结束", "终止时间", "止于", "截至",
    ]
    private static let colons: [StaticString] = ["为", "是", "：", ":", "至", "到", "于"]
    private static let dayTimes: [StaticString] = ["上午", "下午", "早上", "中午", "晚上", "凌晨", "零时", " "]
    /// A century and a little: what is longer is no period.
    private static let mostDays = 40_000

    /// `nil` where no span starts at `start`.
    init?(_ reader: ByteReader, at start: Int) {
        guard let first = Self.date(reader, at: start), first.month != nil else { return nil }
        let clock = Self.afterClock(reader, at: first.end)
        guard let gap = Self.afterLink(reader, at: clock),
            let last = Self.date(reader, at: Self.afterSpaces(reader, at: gap)),
            let days = Self.days(from: first, to: last), (1...Self.mostDays).contains(days)
        else { return nil }
        self.days = days
        let close = Self.afterClock(reader, at: last.end)
        end = close + reader.length(ofAny: ["止"], at: close)
    }

    private static func days(from first: Partial, to last: Partial) -> Int? {
        guard let month = first.month else { return nil }
        let lastMonth = last.month ?? month
        let isLater = (lastMonth, last.day) >= (month, first.day)
        // Without any year a common one: the day of a leap year is not known.
        let year = first.year ?? last.year.map { isLater ? $0 : $0 - 1 } ?? 2026
        let lastYear = last.year ?? (isLater ? year : year + 1)
        guard let begin = CivilDate(year, month, first.day), let end = CivilDate(lastYear, lastMonth, last.day) else {
            return nil
        }
        return end.dayNumber - begin.dayNumber + 1
    }

    private static func number(_ reader: ByteReader, at start: Int) -> DateScanner.Number? {
        DateScanner.number(reader, at: start).flatMap { $0.value < 0 ? nil : $0 }
    }

    private static func date(_ reader: ByteReader, at start: Int) -> Partial? {
        guard let first = number(reader, at: start) else { return nil }
        if reader.has("年", at: first.end) {
            guard let rest = date(reader, at: first.end + 3), rest.year == nil, rest.month != nil else { return nil }
            return Partial(year: first.value, month: rest.month, day: rest.day, end: rest.end)
        }
        if reader.has("月", at: first.end) {
            guard let day = number(reader, at: first.end + 3), reader.length(ofAny: ["日", "号"], at: day.end) > 0 else {
                return nil
            }
            return Partial(month: first.value, day: day.value, end: day.end + 3)
        }
        if reader.length(ofAny: ["日", "号"], at: first.end) > 0 {
            return Partial(day: first.value, end: first.end + 3)
        }
        let separator = reader.byte(first.end)
        guard [0x2D, 0x2E, 0x2F].contains(separator), first.end - start == 4, reader.isDigit(start),
            let month = number(reader, at: first.end + 1), reader.byte(month.end) == separator,
            let day = number(reader, at: month.end + 1)
        else { return nil }
        return Partial(year: first.value, month: month.value, day: day.value, end: day.end)
    }

    /// Passes over 至, 起，至, 起，截止时间为; `nil` where nothing joins two dates.
    private static func afterLink(_ reader: ByteReader, at start: Int) -> Int? {
        var at = start + reader.length(ofAny: starts, at: start)
        at += reader.length(ofAny: marks, at: at)
        let end = reader.length(ofAny: ends, at: at)
        if end > 0 { return at + end + reader.length(ofAny: colons, at: at + end) }
        let link = reader.length(ofAny: links, at: at)
        return link > 0 ? at + link : nil
    }

    private static func afterSpaces(_ reader: ByteReader, at start: Int) -> Int {
        var at = start
        while reader.byte(at) == 0x20 { at += 1 }
        return at
    }

    /// Passes over 9:00, 上午9时, 17时30分.
    private static func afterClock(_ reader: ByteReader, at start: Int) -> Int {
        var at = start
        while case let length = reader.length(ofAny: dayTimes, at: at), length > 0 { at += length }
        guard let hour = number(reader, at: at), hour.value <= 24 else { return start }
        var end = hour.end
        if reader.byte(end) == 0x3A || reader.has("：", at: end) {
            guard let minute = number(reader, at: end + (reader.byte(end) == 0x3A ? 1 : 3)) else { return start }
            return minute.end
        }
        let unit = reader.length(ofAny: ["时", "点"], at: end)
        guard unit > 0 else { return start }
        end += unit
        if let minute = number(reader, at: end), reader.has("分", at: minute.end) { return minute.end + 3 }
        return end + reader.length(ofAny: ["整"], at: end)
    }
}
