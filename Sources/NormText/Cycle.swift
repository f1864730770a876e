/// How often something happens: 每年, 每季度一次, 每两年; 每年两次 is every half year.
struct Cycle {
    /// At most so many days lie between two times.
    let days: FixedDecimal
    let end: Int

    // Months of thirty days, so that four times a year is every quarter.
    private static let lead: StaticString = "每"
    private static let words: [(word: StaticString, days: Int)] = [
        ("半年", 180), ("半个月", 15), ("半月", 15), ("年", 360), ("学年", 360), ("学期", 180), ("季度", 90), ("季", 90), ("个月", 30),
        ("月", 30), ("旬", 10), ("个星期", 7), ("星期", 7), ("周", 7), ("日", 1), ("天", 1),
    ]
    private static let units: [(word: StaticString, days: Int)] = [
        ("年", 360), ("个季度", 90), ("季度", 90), ("个月", 30), ("月", 30), ("个星期", 7), ("星期", 7), ("周", 7), ("日", 1), ("天", 1),
    ]
    private static let stops: [StaticString] = ["，", "。", "；", ",", ";"]
    /// In bytes: so far stands 两次 behind 每年.
    private static let reach = 48
    /// More is no number of times but of something else.
    private static let mostTimes = 100
    private static let mostUnits = 100

    /// `nil` where no cycle starts at `start`.
    init?(_ reader: ByteReader, at start: Int) {
        guard reader.has(Self.lead, at: start) else { return nil }
        let at = start + Self.lead.utf8CodeUnitCount
        var days: Int
        if let form = Self.words.first(where: { reader.has($0.word, at: at) }) {
            days = form.days
            end = at + form.word.utf8CodeUnitCount
        } else {
            guard let numeral = ChineseNumeral.read(reader, at: at), let count = numeral.value?.integer,
                (1...Self.mostUnits).contains(count),
                let unit = Self.units.first(where: { reader.has($0.word, at: numeral.end) })
            else { return nil }
            days = unit.days * count
            end = numeral.end + unit.word.utf8CodeUnitCount
        }
        days *= 10_000
        self.days = FixedDecimal(tenThousandths: days / Self.times(reader, from: end))
    }

    private static func times(_ reader: ByteReader, from start: Int) -> Int {
        var at = start
        while at < start + reach, reader.byte(at) != 0, reader.length(ofAny: stops, at: at) == 0 {
            if let numeral = ChineseNumeral.read(reader, at: at) {
                if reader.has("次", at: numeral.end), let times = numeral.value?.integer, (1...mostTimes).contains(times)
                {
                    return times
                }
                at = max(numeral.end, at + 1)
            } else {
                at += 1
            }
        }
        return 1
    }
}
